import router from '@adonisjs/core/services/router'
import { exportSchema } from '#api/accounts/privacy/exports/export_transformer'
import { message } from '#api/core/schemas'
import { reasonValidator } from './validators.js'

const staff = { permission: 'manage_users' }
const tag = 'Users'
const guarded = { not_yourself: 403, staff_protected: 403, not_found: 404 }
const why = { body: { reason: 'Asked for it by phone, answered what only they know' } }

router
  .delete('/api/admin/users/:id/second-factor', [
    () => import('./user_factors_controller.js'),
    'destroy',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Take a lost second factor away; the person is signed out and told by mail',
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'Gone' } },
    problems: { ...guarded, user_state: 409 },
    example: why,
  })

router
  .post('/api/admin/users/:id/export', [() => import('./user_exports_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Have a copy of everything about a person made, which they alone can fetch',
    tag,
    body: reasonValidator,
    responses: { 202: { description: 'Being made', schema: exportSchema } },
    problems: { staff_protected: 403, not_found: 404, too_many_exports: 429 },
    example: why,
  })

router
  .post('/api/admin/users/:id/deletion', [() => import('./user_deletions_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Delete a person for good, as they asked',
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'Deleted' } },
    problems: { ...guarded, deletion_blocked: 409 },
    example: why,
  })

router
  .post('/api/admin/users/:id/verification-mail', [
    () => import('./user_verifications_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Send the link that proves an address once more',
    tag,
    responses: { 202: { description: 'On its way', schema: message } },
    problems: { staff_protected: 403, not_found: 404, user_state: 409 },
  })
