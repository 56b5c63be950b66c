import router from '@adonisjs/core/services/router'
import { enrolledSchema, factorSetupSchema, signedInSchema, tokenDelivery } from '../schemas.js'
import { challengeAnswerValidator, challengeValidator } from '../validators.js'

const tag = 'Accounts'
const atChallenge = {
  factor_wrong: 401,
  invalid_credentials: 401,
  account_suspended: 403,
  foreign_origin: 403,
  staff_only: 403,
  challenge_expired: 410,
  slow_down: 429,
}

router
  .post('/api/auth/second-factor', [() => import('./challenge_answers_controller.js'), 'store'])
  .access('public', 'sign_in')
  .describe({
    summary: 'End a sign-in that asked for a code',
    tag,
    ignoresToken: true,
    body: challengeAnswerValidator,
    headers: tokenDelivery,
    responses: { 200: { description: 'Signed in', schema: signedInSchema } },
    problems: atChallenge,
    example: { body: { challenge: 'from the problem document', code: '123456' } },
  })

router
  .post('/api/auth/second-factor/enrolment', [() => import('./enrolments_controller.js'), 'store'])
  .access('public', 'sign_in')
  .describe({
    summary: 'Begin to set up the second factor that a sign-in asked for',
    tag,
    body: challengeValidator,
    responses: { 200: { description: 'What to scan', schema: factorSetupSchema } },
    problems: { challenge_expired: 410 },
    example: { body: { challenge: 'from the problem document' } },
  })

router
  .post('/api/auth/second-factor/enrolment/confirmation', [
    () => import('./enrolment_confirmations_controller.js'),
    'store',
  ])
  .access('public', 'sign_in')
  .describe({
    summary: 'End the set-up by the first code, and the sign-in with it',
    tag,
    ignoresToken: true,
    body: challengeAnswerValidator,
    headers: tokenDelivery,
    responses: { 200: { description: 'Enrolled and signed in', schema: enrolledSchema } },
    problems: atChallenge,
    example: { body: { challenge: 'from the problem document', code: '123456' } },
  })
