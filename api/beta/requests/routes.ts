import router from '@adonisjs/core/services/router'
import { bulkSchema } from '#api/core/bulk'
import { listOf, message } from '#api/core/schemas'
import { requestList } from './request_queries.js'
import { requestSchema, requestWithOthersSchema } from './request_schemas.js'
import { answerValidator, bulkValidator, declineValidator, wishValidator } from './validators.js'

const staff = { permission: 'manage_invites' }
const tag = 'Waitlist'

router
  .post('/api/beta/invites/request', [() => import('./wishes_controller.js'), 'store'])
  .access('public', 'waitlist')
  .describe({
    summary: 'Ask for an invite; asking twice is one request',
    tag: 'Beta',
    body: wishValidator,
    responses: { 202: { description: 'Written down', schema: message } },
    example: { body: { email: 'late.riser@example.com', role: 'student' } },
  })

router
  .get('/api/admin/invite-requests', [() => import('./requests_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Who asked for an invite, filtered, sorted and paged as simple-rest does',
    tag,
    list: requestList,
    responses: { 200: { description: 'A page of requests', schema: listOf(requestSchema) } },
    example: { query: { _start: '0', _end: '25', state: 'open', standing: 'ready' } },
  })

// Before the routes with an id, which would take "bulk" for one.
router
  .post('/api/admin/invite-requests/bulk', [() => import('./request_bulks_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Invite or decline up to 100 who asked, each with its own result',
    tag,
    body: bulkValidator,
    responses: { 200: { description: 'A result for each id', schema: bulkSchema } },
    example: { body: { action: 'invite', ids: ['01J0000000000000000000NEWY'], role: 'student' } },
  })

router
  .get('/api/admin/invite-requests/:id', [() => import('./requests_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'One request, and what else came from the same mailbox',
    tag,
    responses: { 200: { description: 'The request', schema: requestWithOthersSchema } },
  })

router
  .post('/api/admin/invite-requests/:id/invite', [
    () => import('./request_invites_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Answer a request with an invite',
    tag,
    body: answerValidator,
    responses: { 200: { description: 'Invited', schema: requestWithOthersSchema } },
    problems: {
      already_invited: 409,
      already_member: 409,
      suppressed: 409,
      request_closed: 409,
      invite_state: 409,
    },
    example: { body: { role: 'instructor', campaign: 'waitlist', founding: true } },
  })

router
  .post('/api/admin/invite-requests/:id/decline', [
    () => import('./request_declines_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Close a request without an invite; the person is not told',
    tag,
    body: declineValidator,
    responses: { 200: { description: 'Declined', schema: requestWithOthersSchema } },
    problems: { request_closed: 409 },
    example: { body: { reason: 'Lives outside of the city' } },
  })
