import router from '@adonisjs/core/services/router'
import { bulkSchema } from '#api/core/bulk'
import { listOf } from '#api/core/schemas'
import { userSessionSchema } from './session_transformer.js'
import { userDetailSchema } from './user_detail.js'
import { userList } from './user_queries.js'
import { userSchema } from './user_transformer.js'
import { reasonValidator, rolesValidator, userBulkValidator } from './validators.js'

const viewer = { permission: 'view_all_users' }
const staff = { permission: 'manage_users' }
const tag = 'Users'
const guarded = { not_yourself: 403, staff_protected: 403, not_found: 404 }
const detail = { 200: { description: 'The person', schema: userDetailSchema } }
const why = { body: { reason: 'Asked for it by phone' } }

const users = () => import('./users_controller.js')
const suspensions = () => import('./suspensions_controller.js')
const sessions = () => import('./user_sessions_controller.js')

router
  .get('/api/admin/users', [users, 'index'])
  .access(viewer, 'staff')
  .describe({
    summary: 'People, found by a part of their name or address',
    tag,
    list: userList,
    responses: { 200: { description: 'A page of people', schema: listOf(userSchema) } },
  })

// Before the routes with an id, which would take "bulk" for one.
router
  .post('/api/admin/users/bulk', [() => import('./user_bulks_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Suspend or restore up to 100 people, each with its own result',
    tag,
    body: userBulkValidator,
    responses: { 200: { description: 'A result for each id', schema: bulkSchema } },
    example: {
      body: {
        action: 'suspend',
        ids: ['01J0000000000000000000NEWY'],
        reason: 'Spam by all of them',
      },
    },
  })

router
  .get('/api/admin/users/:id', [users, 'show'])
  .access(viewer, 'staff')
  .describe({
    summary: 'One person with roles, invites, sessions and what you may do about them',
    tag,
    responses: detail,
    problems: { not_found: 404 },
  })

router
  .post('/api/admin/users/:id/suspension', [suspensions, 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Shut a person out at once',
    tag,
    body: reasonValidator,
    responses: detail,
    problems: { ...guarded, last_admin: 409, user_state: 409 },
    example: why,
  })

router
  .delete('/api/admin/users/:id/suspension', [suspensions, 'destroy'])
  .access(staff, 'staff')
  .describe({
    summary: 'Let a suspended person in again, as what they were before',
    tag,
    body: reasonValidator,
    responses: detail,
    problems: { ...guarded, user_state: 409 },
    example: why,
  })

router
  .put('/api/admin/users/:id/roles', [() => import('./user_roles_controller.js'), 'update'])
  .access({ permission: 'manage_roles' }, 'staff')
  .describe({
    summary: 'Give a person exactly these roles',
    tag,
    body: rolesValidator,
    responses: detail,
    problems: { ...guarded, last_admin: 409, user_state: 409 },
    example: { body: { roles: ['student', 'support'], reason: 'Joins the support team' } },
  })

router
  .get('/api/admin/users/:id/sessions', [sessions, 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Where a person is signed in',
    tag,
    responses: { 200: { description: 'Live sessions', schema: listOf(userSessionSchema) } },
    problems: { staff_protected: 403, not_found: 404 },
  })

router
  .delete('/api/admin/users/:id/sessions', [
    () => import('./user_sign_outs_controller.js'),
    'destroy',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Sign a person out everywhere',
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'Signed out' } },
    problems: guarded,
    example: why,
  })

router
  .delete('/api/admin/users/:id/sessions/:session', [sessions, 'destroy'])
  .access(staff, 'staff')
  .describe({
    summary: 'End one session of a person',
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'Ended' } },
    problems: guarded,
    example: why,
  })

router
  .delete('/api/admin/users/:id/tokens/:token', [
    () => import('./user_tokens_controller.js'),
    'destroy',
  ])
  .access(staff, 'staff')
  .describe({
    summary: "Revoke a person's API token and those made with it",
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'Revoked' } },
    problems: guarded,
    example: why,
  })
