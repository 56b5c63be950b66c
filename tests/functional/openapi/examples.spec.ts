import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { resetDemo } from '#database/seeders/demo'
import { sendExample } from './example_call.js'
import { faultOf } from './fault_of.js'
import { idFor, whoseExample } from './known_rows.js'
import { operations, parametersIn } from './operations.js'
import { liftRateLimits } from './rate_limits.js'

/**
 * Examples that nobody can make true here: their secrets exist nowhere, no worker runs, a token is no
 * session.
 */
const REFUSED: Record<string, number> = {
  get_health_ready: 503,
  post_auth_refresh: 401,
  post_auth_email_verification: 404,
  post_auth_password_reset_confirmation: 404,
  post_auth_email_change_confirmation: 404,
  post_auth_email_change_reversal: 404,
  // What only a person does who is signed in, and never a script with a token.
  put_auth_password: 403,
  post_auth_email_change: 403,
  get_auth_sessions: 403,
  delete_auth_sessions: 403,
  delete_auth_sessions_by_id: 403,
  get_auth_trusted_browsers: 403,
  delete_auth_trusted_browsers_by_id: 403,
  get_auth_second_factor: 403,
  post_auth_second_factor_setup: 403,
  put_auth_second_factor: 403,
  delete_auth_second_factor: 403,
  post_auth_backup_codes: 403,
  post_auth_second_factor: 410,
  post_auth_second_factor_enrolment: 410,
  post_auth_second_factor_enrolment_confirmation: 410,
  get_beta_invites_validate: 404,
  post_auth_impersonation: 403,
  delete_auth_impersonation: 409,
  post_admin_users_by_id_impersonation: 403,
  post_webhooks_email: 401,
  post_admin_users_by_id_verification_mail: 409,
  delete_admin_users_by_id_sessions_by_session: 404,
  delete_admin_users_by_id_tokens_by_token: 404,
  post_unsubscribe: 404,
  get_account_exports_by_id_download: 403,
  // Nothing was found that could be disputed.
  post_instructor_verification_dispute: 409,
  post_account_deactivation: 403,
  post_account_deletion: 403,
  post_beta_preview_access: 404,
  // Names a version that is not in force.
  post_admin_phases_rollback: 409,
}

test.group('Every documented example', (group) => {
  group.setup(() => resetDemo())
  group.each.setup(async () => {
    await liftRateLimits()
    // Examples ask for the page of the demo's instructor, whatever others have done to her steps.
    const live = { state: 'live', went_live_at: new Date(), hidden_because: [] }
    await db.from('instructor_profiles').update(live)
    // Each example makes a token of its own; a person may not have so many at once.
    await db.from('api_tokens').delete()
  })

  test('{name}: does what it says')
    .with(operations)
    .run(async ({ assert }, listed) => {
      const parameters = parametersIn(listed, 'path')
      const action = parameters.find(({ name }) => name === 'action')?.example
      const needsRow = parameters.some(({ name }) => name === 'id')
      const id = needsRow ? await idFor(listed.path, action?.toString()) : undefined
      const answer = await sendExample(listed, await printableToken(whoseExample(listed.path)), id)
      assert.isUndefined(faultOf(listed, answer))
      const refused = REFUSED[listed.name]
      if (refused) assert.equal(answer.status, refused)
      else assert.isBelow(answer.status, 400, answer.body)
    })
})
