import router from '@adonisjs/core/services/router'
import { message, object, text } from '#api/core/schemas'
import { emailChangeValidator, linkValidator } from '../validators.js'

const tag = 'Accounts'
const token = 'Qm9va3Mgb3BlbiB0aGUgd29ybGQgdG8geW91'
const moved = { 200: { description: 'The address from now on', schema: object({ email: text }) } }
const atLink = { token_not_found: 404, email_taken: 409, token_expired: 410 }

router
  .post('/api/auth/email-change', [() => import('./email_changes_controller.js'), 'store'])
  .access('signed_in', 'sign_in')
  .describe({
    summary: 'Ask to move your account to another e-mail; the answer is the same for every address',
    tag,
    body: emailChangeValidator,
    responses: { 202: { description: 'Mails go to both addresses', schema: message } },
    problems: { session_required: 403, slow_down: 429 },
    example: { body: { email: 'new@example.com', password: 'instainstru-demo' } },
  })

router
  .post('/api/auth/email-change/confirmation', [
    () => import('./email_change_confirmations_controller.js'),
    'store',
  ])
  .access('public', 'sign_in')
  .describe({
    summary: 'Move the account by the secret mailed to its new address',
    tag,
    body: linkValidator,
    responses: moved,
    problems: atLink,
    example: { body: { token } },
  })

router
  .post('/api/auth/email-change/reversal', [
    () => import('./email_change_reversals_controller.js'),
    'store',
  ])
  .access('public', 'sign_in')
  .describe({
    summary: 'Undo a change of e-mail by the secret mailed to the address before',
    tag,
    body: linkValidator,
    responses: moved,
    problems: atLink,
    example: { body: { token } },
  })
