import router from '@adonisjs/core/services/router'
import { generatedSchema, revealedSchema } from './invite_schemas.js'
import { generateValidator, revealValidator } from './validators.js'

const staff = { permission: 'manage_invites' }
const tag = 'Invites'

router
  .post('/api/admin/invites/generate', [() => import('./generated_invites_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Make codes to hand over in person; shown in full only now',
    tag,
    body: generateValidator,
    responses: { 201: { description: 'The codes', schema: generatedSchema } },
    example: { body: { count: 2, role: 'instructor' } },
  })

router
  .post('/api/admin/invites/:id/code-reveal', [
    () => import('./code_reveals_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Show a code that is handed over in person once more; on record with its reason',
    tag,
    body: revealValidator,
    responses: { 200: { description: 'The code and its link', schema: revealedSchema } },
    problems: { invite_state: 409 },
    example: { body: { reason: 'The printed card was lost' } },
  })
