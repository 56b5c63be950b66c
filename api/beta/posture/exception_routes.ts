import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { overrideList } from './posture_queries.js'
import { overrideSchema } from './posture_schemas.js'
import { overrideValidator, reasonValidator } from './validators.js'

const staff = { permission: 'manage_phases' }
const tag = 'Phases'
const why = { body: { reason: 'No longer needed' } }

router
  .delete('/api/admin/phase-schedules/:id', [
    () => import('./phase_schedules_controller.js'),
    'destroy',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Take a scheduled switch back',
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'It will not happen' } },
    problems: { schedule_over: 409 },
    example: why,
  })

router
  .get('/api/admin/posture-overrides', [() => import('./posture_overrides_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Single capabilities set by hand for a while',
    tag,
    list: overrideList,
    responses: { 200: { description: 'A page of overrides', schema: listOf(overrideSchema) } },
  })

router
  .post('/api/admin/posture-overrides', [
    () => import('./posture_overrides_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Set one capability by hand, for 30 days at most',
    tag,
    body: overrideValidator,
    responses: { 201: { description: 'In force', schema: overrideSchema } },
    example: {
      body: {
        capability: 'allow_signup_without_invite',
        value: true,
        expires_in_days: 2,
        reason: 'An evening at the music school',
      },
    },
  })

router
  .delete('/api/admin/posture-overrides/:id', [
    () => import('./posture_overrides_controller.js'),
    'destroy',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'End an override before its time',
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'Ended' } },
    example: why,
  })
