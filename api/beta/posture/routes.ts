import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { changeList, scheduleList } from './posture_queries.js'
import {
  changeSchema,
  currentPhaseSchema,
  phaseSchema,
  planSchema,
  publicPostureSchema,
  scheduleSchema,
} from './posture_schemas.js'
import {
  planValidator,
  rollbackValidator,
  scheduleValidator,
  switchValidator,
} from './validators.js'

const staff = { permission: 'manage_phases' }
const tag = 'Phases'
const current = { 200: { description: 'The posture in force', schema: currentPhaseSchema } }

router
  .get('/api/beta/posture', [() => import('./postures_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'Who gets in at present, and what follows from it',
    tag: 'Beta',
    responses: { 200: { description: 'The posture in force', schema: publicPostureSchema } },
  })

router
  .get('/api/admin/phases', [() => import('./phases_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Every phase with what it lets people do',
    tag,
    responses: { 200: { description: 'The phases', schema: listOf(phaseSchema) } },
  })

router
  .get('/api/admin/phases/current', [() => import('./current_phases_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'The posture in force, who made it so, and what is to come; `ETag` is its version',
    tag,
    responses: current,
  })

router
  .put('/api/admin/phases/current', [() => import('./current_phases_controller.js'), 'update'])
  .access(staff, 'staff')
  .describe({
    summary: 'Switch to a phase or to a pair of axes, in every process within a second',
    tag,
    body: switchValidator,
    headers: {
      'if-match': {
        description: 'The version that was looked at; another one answers 412',
        schema: { type: 'string' },
      },
    },
    responses: current,
    problems: { phase_changed: 409, phase_version_stale: 412 },
    example: { body: { phase: 'public', reason: 'Everybody may come in' } },
  })

router
  .post('/api/admin/phases/plan', [() => import('./phase_plans_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'What a switch would change, for whom; changes nothing',
    tag,
    body: planValidator,
    responses: { 200: { description: 'The plan', schema: planSchema } },
    example: { body: { phase: 'alpha' } },
  })

router
  .post('/api/admin/phases/rollback', [() => import('./phase_rollbacks_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Return to the posture before the last switch, from the version that was looked at',
    tag,
    body: rollbackValidator,
    responses: current,
    problems: { phase_changed: 409, no_previous_phase: 409 },
    example: { body: { reason: 'Too early', version: 41 } },
  })

router
  .get('/api/admin/phase-changes', [() => import('./phase_changes_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Who changed the posture, when and why',
    tag,
    list: changeList,
    responses: { 200: { description: 'A page of the history', schema: listOf(changeSchema) } },
  })

router
  .get('/api/admin/phase-schedules', [() => import('./phase_schedules_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Scheduled switches, those to come and those that were',
    tag,
    list: scheduleList,
    responses: { 200: { description: 'A page of switches', schema: listOf(scheduleSchema) } },
  })

router
  .post('/api/admin/phase-schedules', [() => import('./phase_schedules_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Have a phase come into force at an instant',
    tag,
    body: scheduleValidator,
    responses: { 201: { description: 'Scheduled', schema: scheduleSchema } },
    problems: { schedule_taken: 409 },
    example: {
      body: { phase: 'public', at: '2099-05-01T20:00:00-04:00', reason: 'The opening night' },
    },
  })
