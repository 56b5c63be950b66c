import '#api/beta/problem_words'
import '#api/beta/invites/code_routes'
import '#api/beta/invites/routes'
import '#api/beta/batches/routes'
import '#api/beta/requests/routes'
import '#api/beta/posture/routes'
import '#api/beta/posture/exception_routes'
import '#api/beta/gates/routes'
import '#api/beta/preview/routes'
import router from '@adonisjs/core/services/router'
import { message } from '#api/core/schemas'
import { signedInSchema, tokenDelivery } from '#api/accounts/schemas'
import { signUpValidator } from '#api/beta/sign_up/validators'

router
  .post('/api/auth/sign-up', [() => import('./sign_up/sign_up_controller.js'), 'store'])
  .access('public', 'sign_in')
  .describe({
    summary: 'Make an account, with an invite or, where the posture allows it, without',
    tag: 'Accounts',
    ignoresToken: true,
    body: signUpValidator,
    headers: tokenDelivery,
    responses: {
      201: { description: 'Signed in: the invite proved the address', schema: signedInSchema },
      202: { description: 'A link was sent to the address', schema: message },
    },
    problems: {
      signup_closed: 403,
      invite_required: 403,
      invite_wrong_address: 403,
      invite_wrong_role: 403,
      invite_not_found: 404,
      email_taken: 409,
      invite_used: 410,
      invite_expired: 410,
      invite_revoked: 410,
    },
    example: {
      body: {
        email: 'new.student@example.com',
        password: 'a long enough passphrase',
        first_name: 'Nia',
        last_name: 'Okafor',
        role: 'student',
      },
    },
  })
