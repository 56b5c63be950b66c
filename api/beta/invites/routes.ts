import router from '@adonisjs/core/services/router'
import { bulkSchema } from '#api/core/bulk'
import { listOf } from '#api/core/schemas'
import { inviteList } from './invite_queries.js'
import { invitationSchema, inviteSchema, inviteWithHistorySchema } from './invite_schemas.js'
import { bulkValidator, codeValidator, inviteValidator, revocationValidator } from './validators.js'

const staff = { permission: 'manage_invites' }
const tag = 'Invites'
const spent = { invite_not_found: 404, invite_used: 410, invite_expired: 410, invite_revoked: 410 }

router
  .get('/api/beta/invites/validate', [() => import('./invite_validations_controller.js'), 'show'])
  .access('public', 'invite_validation')
  .describe({
    summary: 'What an invite is for; never redeems it',
    tag: 'Beta',
    query: codeValidator,
    responses: { 200: { description: 'A valid invite', schema: invitationSchema } },
    problems: spent,
    example: { query: { code: 'ABCD-2345' } },
  })

router
  .get('/api/beta/opens/:picture', [() => import('./opens_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'The picture in the mail of an invite; loading it counts as opened',
    tag: 'Beta',
    responses: { 200: { description: 'One pixel', contentType: 'image/gif' } },
    example: { params: { picture: '01JZ4M8T3QW6Y9B2N5K7R0D1XC-AAAAAAAAAAAAAAAAAAAAAA.gif' } },
  })

router
  .get('/api/admin/invites', [() => import('./invites_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Invites, filtered, sorted and paged as simple-rest does',
    tag,
    list: inviteList,
    responses: { 200: { description: 'A page of invites', schema: listOf(inviteSchema) } },
    example: { query: { _start: '0', _end: '25', state: 'sent' } },
  })

router
  .get('/api/admin/invites/export', [() => import('./invite_exports_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'All invites that the filters leave, as CSV',
    tag,
    list: inviteList,
    responses: {
      200: { description: 'CSV, safe to open in a spreadsheet', contentType: 'text/csv' },
    },
  })

router
  .get('/api/admin/invites/:id', [() => import('./invites_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'One invite with its history',
    tag,
    responses: { 200: { description: 'The invite', schema: inviteWithHistorySchema } },
  })

router
  .post('/api/admin/invites', [() => import('./invites_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Invite one person by mail',
    tag,
    body: inviteValidator,
    responses: { 201: { description: 'Queued', schema: inviteSchema } },
    problems: { already_invited: 409, already_member: 409, suppressed: 409 },
    example: { body: { email: 'ada.teaches@example.com', first_name: 'Ada', founding: true } },
  })

router
  .post('/api/admin/invites/bulk', [() => import('./invite_bulks_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Resend or revoke up to 100 invites, each with its own result',
    tag,
    body: bulkValidator,
    responses: { 200: { description: 'A result for each id', schema: bulkSchema } },
    example: { body: { action: 'resend', ids: ['01J0000000000000000000NEWY'] } },
  })

router
  .post('/api/admin/invites/:id/resend', [() => import('./invite_resends_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Send an invite again, with the same code',
    tag,
    responses: { 200: { description: 'Queued again', schema: inviteSchema } },
    problems: { invite_state: 409, already_invited: 409, suppressed: 409 },
  })

router
  .post('/api/admin/invites/:id/revocation', [
    () => import('./invite_revocations_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Withdraw an invite',
    tag,
    body: revocationValidator,
    responses: { 200: { description: 'Revoked', schema: inviteSchema } },
    problems: { invite_state: 409 },
    example: { body: { reason: 'Sent to the wrong person' } },
  })
