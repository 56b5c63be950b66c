import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { batchList } from './batch_queries.js'
import { rowList } from './batch_row_queries.js'
import { batchSchema, batchUploadSchema } from './batch_schemas.js'
import { lineSchema, wholeLineSchema } from './batch_line_schemas.js'
import {
  batchChangeValidator,
  batchResolutionValidator,
  batchSendingValidator,
} from './validators.js'

const staff = { permission: 'manage_invites' }
const tag = 'Invite batches'

router
  .post('/api/admin/invite-batches', [() => import('./batches_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Check a CSV of people to invite and, unless it is a dry run, send to every good line',
    tag,
    multipart: batchUploadSchema,
    responses: { 202: { description: 'Taken in; checked by a job', schema: batchSchema } },
    problems: { file_too_large: 413 },
    example: { body: { file: '@invites.csv', dry_run: true } },
  })

router
  .get('/api/admin/invite-batches', [() => import('./batches_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Batches with their numbers',
    tag,
    list: batchList,
    responses: { 200: { description: 'A page of batches', schema: listOf(batchSchema) } },
  })

router
  .get('/api/admin/invite-batches/:id', [() => import('./batches_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'A batch with its numbers, each a query over rows',
    tag,
    responses: { 200: { description: 'The batch', schema: batchSchema } },
  })

router
  .get('/api/admin/invite-batches/:id/rows', [() => import('./batch_rows_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'The lines of a batch: verdict, state, tries',
    tag,
    list: rowList,
    responses: { 200: { description: 'A page of lines', schema: listOf(lineSchema) } },
  })

router
  .get('/api/admin/invite-batches/:id/rows/:line', [
    () => import('./batch_rows_controller.js'),
    'show',
  ])
  .where('line', /^\d{1,7}$/)
  .access(staff, 'staff')
  .describe({
    summary: 'A line of a batch: what it said, its verdict, its invite and every try to send it',
    tag,
    responses: { 200: { description: 'The line', schema: wholeLineSchema } },
    example: { params: { line: '2' } },
  })

router
  .get('/api/admin/invite-batches/:id/verdicts.csv', [
    () => import('./batch_verdicts_controller.js'),
    'show',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'The verdict of every line, as CSV',
    tag,
    responses: {
      200: { description: 'CSV, safe to open in a spreadsheet', contentType: 'text/csv' },
    },
  })

router
  .get('/api/admin/invite-batches/:id/results.csv', [
    () => import('./batch_results_controller.js'),
    'show',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'What became of every line, as CSV',
    tag,
    responses: {
      200: { description: 'CSV, safe to open in a spreadsheet', contentType: 'text/csv' },
    },
  })

router
  .post('/api/admin/invite-batches/:id/send', [
    () => import('./batch_sendings_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Send a batch that was checked by a dry run: judged once more, then sent',
    tag,
    body: batchSendingValidator,
    responses: { 202: { description: 'On its way', schema: batchSchema } },
    problems: { batch_state: 409, already_sent: 409 },
  })

router
  .post('/api/admin/invite-batches/:id/resolve', [
    () => import('./batch_resolutions_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Clear up the mails of which nobody knows whether they left',
    tag,
    body: batchResolutionValidator,
    responses: { 200: { description: 'The batch afterwards', schema: batchSchema } },
    problems: { batch_state: 409, cannot_look_up: 409, look_up_first: 409, nothing_unknown: 409 },
    example: { body: { decision: 'look_up' } },
  })

router
  .post('/api/admin/invite-batches/:id/:action', [
    () => import('./batch_changes_controller.js'),
    'store',
  ])
  .where('action', /^(pause|resume|cancel|retry)$/)
  .access(staff, 'staff')
  .describe({
    summary: 'Pause, resume or cancel a batch, or send its failed lines again',
    tag,
    body: batchChangeValidator,
    responses: { 200: { description: 'The batch afterwards', schema: batchSchema } },
    problems: { batch_state: 409 },
  })
