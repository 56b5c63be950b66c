import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { batchList } from './batch_queries.js'
import { rowList } from './batch_row_queries.js'
import { batchSchema, batchUploadSchema, lineSchema } from './batch_schemas.js'
import { batchChangeValidator } from './validators.js'

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
