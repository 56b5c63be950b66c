import router from '@adonisjs/core/services/router'
import { message } from '#api/core/schemas'
import { addressValidator, passwordChangeValidator, passwordResetValidator } from '../validators.js'

const tag = 'Accounts'

router
  .post('/api/auth/password-reset', [() => import('./password_resets_controller.js'), 'store'])
  .access('public', 'sign_in')
  .describe({
    summary: 'Ask for a mail to choose a new password; the answer is the same for every address',
    tag,
    body: addressValidator,
    responses: { 202: { description: 'A mail goes out if somebody has it', schema: message } },
    example: { body: { email: 'student@instainstru.test' } },
  })

router
  .post('/api/auth/password-reset/confirmation', [
    () => import('./password_reset_confirmations_controller.js'),
    'store',
  ])
  .access('public', 'sign_in')
  .describe({
    summary: 'Choose a new password by the secret of that mail; every sign-in ends',
    tag,
    body: passwordResetValidator,
    responses: { 204: { description: 'Changed' } },
    problems: { token_not_found: 404, token_expired: 410 },
    example: {
      body: {
        token: 'Qm9va3Mgb3BlbiB0aGUgd29ybGQgdG8geW91',
        password: 'a long enough passphrase',
      },
    },
  })

router
  .put('/api/auth/password', [() => import('./passwords_controller.js'), 'update'])
  .access({ permission: 'change_own_password' }, 'sign_in')
  .describe({
    summary: 'Change your password; your other sign-ins end',
    tag,
    body: passwordChangeValidator,
    responses: { 204: { description: 'Changed' } },
    problems: { session_required: 403, slow_down: 429 },
    example: {
      body: { current_password: 'instainstru-demo', password: 'a long enough passphrase' },
    },
  })
