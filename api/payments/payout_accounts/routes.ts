import router from '@adonisjs/core/services/router'
import { isProd } from '#api/core/database_tier'
import { object, text } from '#api/core/schemas'
import { payoutAccountSchema } from './payout_account_transformer.js'
import { standInAnswerValidator } from './validators.js'

const own = { permission: 'manage_instructor_profile' }
const tag = 'Teaching'
const account = { description: 'How your account stands', schema: payoutAccountSchema }
const payoutAccounts = () => import('./payout_accounts_controller.js')

router
  .get('/api/instructor/payouts', [payoutAccounts, 'show'])
  .access(own)
  .describe({
    summary: 'How your account at the payment provider stands',
    tag,
    responses: { 200: account },
    problems: { instructors_only: 403 },
  })

router
  .post('/api/instructor/payouts', [payoutAccounts, 'store'])
  .access(own)
  .describe({
    summary: 'Open it, or go on where you stopped',
    tag,
    responses: {
      200: {
        description: 'Where to go on: a page of the provider, or a path of this site',
        schema: object({ continue_at: text }),
      },
    },
    problems: { instructors_only: 403, payouts_not_open: 409 },
  })

/** On prod there is no stand-in to talk to. */
if (!isProd()) {
  router
    .post('/api/instructor/payouts/stand-in', [
      () => import('./stand_in_answers_controller.js'),
      'store',
    ])
    .access(own)
    .describe({
      summary: 'Tell the stand-in for a payment provider what it asks; outside prod alone',
      tag,
      body: standInAnswerValidator,
      responses: { 200: account },
      problems: { instructors_only: 403, not_found: 404, stand_in_state: 409 },
      example: { body: { answer: 'start_over' } },
    })
}
