import router from '@adonisjs/core/services/router'
import { instant, listOf, named, object, text } from '#api/core/schemas'
import { reasonValidator } from '../users/validators.js'
import { impersonationList } from './impersonation_queries.js'
import { impersonationSchema } from './impersonation_transformer.js'

const viewer = { permission: 'impersonate_users' }
const tag = 'Users'

const impersonations = () => import('./impersonations_controller.js')

router
  .post('/api/admin/users/:id/impersonation', [
    () => import('./user_impersonations_controller.js'),
    'store',
  ])
  .access(viewer, 'staff')
  .describe({
    summary: 'A link, good for a minute and once, that shows the site as a person sees it',
    tag,
    body: reasonValidator,
    responses: {
      201: {
        description: 'The link',
        schema: named('ImpersonationLink', object({ url: text, expires_at: instant })),
      },
    },
    problems: {
      not_yourself: 403,
      staff_protected: 403,
      session_required: 403,
      not_found: 404,
      user_state: 409,
    },
    example: { body: { reason: 'Cannot find the lesson they booked' } },
  })

router
  .get('/api/admin/impersonations', [impersonations, 'index'])
  .access(viewer, 'staff')
  .describe({
    summary: 'Who viewed the site as whom, and why',
    tag,
    list: impersonationList,
    responses: { 200: { description: 'A page of views', schema: listOf(impersonationSchema) } },
  })

router
  .delete('/api/admin/impersonations/:id', [impersonations, 'destroy'])
  .access(viewer, 'staff')
  .describe({
    summary: 'End a view of the site',
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'Ended' } },
    problems: { not_found: 404 },
    example: { body: { reason: 'Took longer than it should' } },
  })
