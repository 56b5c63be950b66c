import router from '@adonisjs/core/services/router'
import { message } from '#api/core/schemas'
import './problem_words.js'
import './account_settings.js'
import './impersonation/routes.js'
import './second_factor/routes.js'
import './own_account_routes.js'
import './email_change/routes.js'
import './passwords/routes.js'
import './second_factor/own_routes.js'
import './sessions/routes.js'
import './tokens/routes.js'
import './trusted_browsers/routes.js'
import { meSchema, signedInSchema, tokenDelivery } from './schemas.js'
import {
  addressValidator,
  emailVerificationValidator,
  refreshValidator,
  signInValidator,
} from './validators.js'

const tag = 'Accounts'
const signedIn = { 200: { description: 'Signed in', schema: signedInSchema } }

router
  .post('/api/auth/sign-in', [() => import('./sign_in/sign_in_controller.js'), 'store'])
  .access('public', 'sign_in')
  .describe({
    summary: 'Sign in with e-mail and password',
    tag,
    ignoresToken: true,
    body: signInValidator,
    headers: tokenDelivery,
    responses: signedIn,
    problems: {
      invalid_credentials: 401,
      factor_required: 401,
      factor_wrong: 401,
      factor_setup_required: 403,
      account_suspended: 403,
      account_deactivated: 403,
      staff_only: 403,
      foreign_origin: 403,
      slow_down: 429,
    },
    example: { body: { email: 'student@instainstru.test', password: 'instainstru-demo' } },
  })

router
  .post('/api/auth/refresh', [() => import('./sessions/refreshes_controller.js'), 'store'])
  .access('public', 'sign_in')
  .describe({
    summary: 'Renew a sign-in by its refresh token, from the body or the cookie',
    tag,
    ignoresToken: true,
    body: refreshValidator,
    headers: tokenDelivery,
    responses: signedIn,
    problems: { session_expired: 401, foreign_origin: 403 },
  })

router
  .post('/api/auth/sign-out', [() => import('./sessions/sign_outs_controller.js'), 'store'])
  .access('public')
  .describe({
    summary: 'End the session',
    tag,
    responses: { 204: { description: 'Signed out' } },
    problems: { session_required: 403, foreign_origin: 403 },
  })

router
  .get('/api/auth/me', [() => import('./me/me_controller.js'), 'show'])
  .access('signed_in')
  .describe({
    summary: 'Who you are and what you may do',
    tag,
    responses: { 200: { description: 'You', schema: meSchema } },
  })

router
  .post('/api/auth/email-verification', [
    () => import('./sign_up/email_verifications_controller.js'),
    'store',
  ])
  .access('public', 'sign_in')
  .describe({
    summary:
      'Prove an e-mail by the secret from its mail, and the sign-up by its browser or its password',
    tag,
    ignoresToken: true,
    body: emailVerificationValidator,
    headers: tokenDelivery,
    responses: signedIn,
    problems: {
      invalid_credentials: 401,
      account_suspended: 403,
      signup_closed: 403,
      token_not_found: 404,
      token_expired: 410,
      invite_used: 410,
      invite_expired: 410,
      invite_revoked: 410,
      password_needed: 422,
      slow_down: 429,
    },
    example: { body: { token: 'Qm9va3Mgb3BlbiB0aGUgd29ybGQgdG8geW91' } },
  })

router
  .post('/api/auth/email-verification/resend', [
    () => import('./sign_up/verification_resends_controller.js'),
    'store',
  ])
  .access('public', 'sign_in')
  .describe({
    summary: 'Ask for the mail of a sign-up again; the answer is the same for every address',
    tag,
    body: addressValidator,
    responses: { 202: { description: 'A mail goes out if somebody waits', schema: message } },
    example: { body: { email: 'student@instainstru.test' } },
  })
