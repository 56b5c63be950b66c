import router from '@adonisjs/core/services/router'
import { count, flag, instant, object, orNull } from '#api/core/schemas'
import { backupCodesSchema, factorSetupSchema } from '../schemas.js'
import { factorConfirmationValidator, ownerProofValidator } from '../validators.js'

const tag = 'Accounts'
const factors = () => import('./factors_controller.js')
const proof = { password: 'instainstru-demo', code: '123456' }
const codes = {
  200: { description: 'Backup codes', schema: object({ backup_codes: backupCodesSchema }) },
}

router
  .get('/api/auth/second-factor', [factors, 'show'])
  .access('signed_in')
  .describe({
    summary: 'Whether you sign in with a second factor, and have to',
    tag,
    responses: {
      200: {
        description: 'Your second factor',
        schema: object({
          enabled: flag,
          required: { ...flag, description: 'Staff cannot be without one' },
          enrolled_at: orNull(instant),
          backup_codes_left: count,
        }),
      },
    },
    problems: { session_required: 403 },
  })

router
  .post('/api/auth/second-factor/setup', [() => import('./factor_setups_controller.js'), 'store'])
  .access('signed_in', 'sign_in')
  .describe({
    summary: 'Begin to set up a second factor; moving one takes its present code too',
    tag,
    body: ownerProofValidator,
    responses: { 200: { description: 'What to scan', schema: factorSetupSchema } },
    problems: { session_required: 403, slow_down: 429 },
    example: { body: { password: 'instainstru-demo' } },
  })

router
  .put('/api/auth/second-factor', [factors, 'update'])
  .access('signed_in', 'sign_in')
  .describe({
    summary: 'Put the second factor into force by its first code',
    tag,
    body: factorConfirmationValidator,
    responses: codes,
    problems: { session_required: 403, setup_not_found: 409, slow_down: 429 },
    example: { body: { code: '123456' } },
  })

router
  .delete('/api/auth/second-factor', [factors, 'destroy'])
  .access('signed_in', 'sign_in')
  .describe({
    summary: 'Sign in without a second factor from now on',
    tag,
    body: ownerProofValidator,
    responses: { 204: { description: 'Taken away' } },
    problems: { session_required: 403, factor_required_for_staff: 403, slow_down: 429 },
    example: { body: proof },
  })

router
  .post('/api/auth/backup-codes', [() => import('./backup_codes_controller.js'), 'store'])
  .access('signed_in', 'sign_in')
  .describe({
    summary: 'Ten new backup codes in place of the earlier ones',
    tag,
    body: ownerProofValidator,
    responses: codes,
    problems: { session_required: 403, factor_missing: 409, slow_down: 429 },
    example: { body: proof },
  })
