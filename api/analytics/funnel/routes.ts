import router from '@adonisjs/core/services/router'
import { bulkSchema } from '#api/core/bulk'
import { listOf } from '#api/core/schemas'
import { FUNNEL } from '../steps.js'
import { journeyList } from './journey_queries.js'
import { funnelSchema, journeySchema, stuckSchema } from './schemas.js'
import { followUpsValidator, funnelValidator, rowsValidator, stuckValidator } from './validators.js'

const reader = { permission: 'view_system_analytics' }
const tag = 'Numbers'
const anyStep = new RegExp(`^(${FUNNEL.map(({ name }) => name).join('|')})$`)

router
  .get('/api/admin/funnel', [() => import('./funnels_controller.js'), 'show'])
  .access(reader, 'staff')
  .describe({
    summary: 'How far the invited have come, as a whole and by cohort',
    tag,
    query: funnelValidator,
    responses: { 200: { description: 'Each step with its figures', schema: funnelSchema } },
    example: { query: { cohort: 'week', role: 'instructor' } },
  })

router
  .get('/api/admin/funnel.csv', [() => import('./funnel_exports_controller.js'), 'show'])
  .access({ permission: 'export_analytics' }, 'staff')
  .describe({
    summary: 'The same figures as CSV, a line for each step of each cohort',
    tag,
    query: funnelValidator,
    responses: {
      200: { description: 'CSV, safe to open in a spreadsheet', contentType: 'text/csv' },
    },
    example: { query: { cohort: 'campaign' } },
  })

router
  .get('/api/admin/funnel/steps/:step/rows', [() => import('./step_rows_controller.js'), 'index'])
  .where('step', anyStep)
  .access(reader, 'staff')
  .describe({
    summary: 'The people whom the number of a step counts',
    tag,
    query: rowsValidator,
    list: journeyList,
    responses: { 200: { description: 'A page of them', schema: listOf(journeySchema) } },
    example: { params: { step: 'delivered' } },
  })

router
  .get('/api/admin/funnel/stuck', [() => import('./stuck_controller.js'), 'index'])
  .access(reader, 'staff')
  .describe({
    summary: 'Who has come no further for so many days, and how they may be reminded',
    tag,
    query: stuckValidator,
    list: journeyList,
    responses: { 200: { description: 'A page of them', schema: listOf(stuckSchema) } },
  })

router
  .post('/api/admin/funnel/follow-ups', [() => import('./follow_ups_controller.js'), 'store'])
  .access({ permission: 'manage_invites' }, 'staff')
  .describe({
    summary: 'Remind up to 100 people: the same invite again, or a new one where it ran out',
    tag,
    body: followUpsValidator,
    responses: { 200: { description: 'A result for each id', schema: bulkSchema } },
    example: { body: { ids: ['01J0000000000000000000NEWY'] } },
  })
