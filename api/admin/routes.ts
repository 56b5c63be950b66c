import '#api/admin/problem_words'
import '#api/admin/audit/routes'
import '#api/admin/founding/routes'
import '#api/admin/impersonations/routes'
import '#api/admin/instructors/routes'
import '#api/admin/batches/routes'
import '#api/admin/mail/routes'
import '#api/admin/operations/routes'
import '#api/admin/platform_routes'
import '#api/admin/profile/routes'
import '#api/admin/saved_views/routes'
import '#api/admin/staff_tokens/routes'
import '#api/admin/users/routes'
import '#api/admin/users/account_routes'
import router from '@adonisjs/core/services/router'
import { bulkSchema } from '#api/core/bulk'
import { listOf } from '#api/core/schemas'
import {
  suppressionListDefinition,
  suppressionSchema,
} from './suppressions/suppression_transformer.js'
import { topicsValidator } from './stream/validators.js'
import {
  removalsValidator,
  removalValidator,
  suppressionsValidator,
  suppressionValidator,
} from './suppressions/validators.js'

const staff = { permission: 'manage_invites' }
const tag = 'Suppression list'

router
  .get('/api/admin/suppressions', [
    () => import('./suppressions/suppressions_controller.js'),
    'index',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Addresses that get no mail from us',
    tag,
    list: suppressionListDefinition,
    responses: { 200: { description: 'A page of entries', schema: listOf(suppressionSchema) } },
  })

router
  .post('/api/admin/suppressions', [
    () => import('./suppressions/suppressions_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Keep an address from getting mail',
    tag,
    body: suppressionValidator,
    responses: { 201: { description: 'The entry', schema: suppressionSchema } },
    example: { body: { address: 'please.stop@example.com', note: 'Asked by phone' } },
  })

// Before the routes with an id, which would take "bulk" for one.
router
  .post('/api/admin/suppressions/bulk', [
    () => import('./suppressions/suppression_bulks_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Keep up to 100 addresses from getting mail, each with its own result',
    tag,
    body: suppressionsValidator,
    responses: { 200: { description: 'A result for each address', schema: bulkSchema } },
    example: { body: { addresses: ['one@example.com', 'two@example.com'], note: 'By phone' } },
  })

router
  .delete('/api/admin/suppressions/bulk', [
    () => import('./suppressions/suppression_bulks_controller.js'),
    'destroy',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Let up to 100 addresses get mail again, each with its own result',
    tag,
    body: removalsValidator,
    responses: { 200: { description: 'A result for each id', schema: bulkSchema } },
    example: { body: { ids: ['01J0000000000000000000NEWY'], reason: 'They asked for it' } },
  })

router
  .delete('/api/admin/suppressions/:id', [
    () => import('./suppressions/suppressions_controller.js'),
    'destroy',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Let an address get mail again',
    tag,
    body: removalValidator,
    responses: { 204: { description: 'Removed' } },
    example: { body: { reason: 'The person asked to hear from us again' } },
  })

router
  .get('/api/admin/stream', [() => import('./stream/streams_controller.js'), 'show'])
  // Each topic asks for the permission that reading it takes.
  .access('signed_in', 'staff')
  .describe({
    summary: 'Live changes for staff: batches with their numbers, ids of changed rows',
    tag: 'Streams',
    query: topicsValidator,
    responses: { 200: { description: 'Server-sent events', contentType: 'text/event-stream' } },
    problems: { missing_permission: 403 },
    example: { query: { topics: 'invites,jobs' } },
  })
