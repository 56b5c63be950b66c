import router from '@adonisjs/core/services/router'
import { message } from '#api/core/schemas'
import { deactivationValidator, deletionValidator } from './validators.js'

const own = { permission: 'delete_own_account' }
const tag = 'Own account'

router
  .post('/api/account/deactivation', [
    () => import('./account_deactivations_controller.js'),
    'store',
  ])
  .access(own, 'sign_in')
  .describe({
    summary: 'Put your account to sleep until you sign in again',
    tag,
    body: deactivationValidator,
    responses: { 204: { description: 'Asleep; you are signed out everywhere' } },
    problems: {
      invalid_credentials: 401,
      session_required: 403,
      not_found: 404,
      last_admin: 409,
      not_active: 409,
      slow_down: 429,
    },
    example: { body: { password: 'instainstru-demo' } },
  })

router
  .post('/api/account/deletion', [() => import('./account_deletions_controller.js'), 'store'])
  .access(own, 'sign_in')
  .describe({
    summary: 'Delete your account for good, with everything about you',
    tag,
    body: deletionValidator,
    responses: { 202: { description: 'Deleted', schema: message } },
    problems: {
      invalid_credentials: 401,
      factor_wrong: 401,
      session_expired: 401,
      session_required: 403,
      not_found: 404,
      deletion_blocked: 409,
      slow_down: 429,
    },
    example: { body: { password: 'instainstru-demo', confirm: 'DELETE' } },
  })
