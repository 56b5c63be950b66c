import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { savedViewList } from './saved_view_queries.js'
import { savedViewSchema } from './saved_view_transformer.js'
import { viewChangeValidator, viewValidator } from './validators.js'

const tag = 'Saved views'

/** What all of staff have; which list a view is of decides the rest. */
const staff = { permission: 'view_all_users' }

router
  .get('/api/admin/saved-views', [() => import('./saved_views_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Own views and shared ones, of the lists that the caller may see',
    tag,
    list: savedViewList,
    responses: { 200: { description: 'A page of views', schema: listOf(savedViewSchema) } },
  })

router
  .post('/api/admin/saved-views', [() => import('./saved_views_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Keep a list as it is filtered and sorted now',
    tag,
    body: viewValidator,
    responses: { 201: { description: 'The view', schema: savedViewSchema } },
    problems: { view_name_taken: 409, too_many_views: 409 },
    example: { body: { resource: 'invites', name: 'Spring', params: 'campaign=spring' } },
  })

router
  .patch('/api/admin/saved-views/:id', [() => import('./saved_views_controller.js'), 'update'])
  .access(staff, 'staff')
  .describe({
    summary: 'Rename, share, move or star a view, or keep other filters under its name',
    tag,
    body: viewChangeValidator,
    responses: { 200: { description: 'The view', schema: savedViewSchema } },
    problems: { view_name_taken: 409, not_your_view: 403 },
    example: { body: { shared: true, starred: true } },
  })

router
  .delete('/api/admin/saved-views/:id', [() => import('./saved_views_controller.js'), 'destroy'])
  .access(staff, 'staff')
  .describe({
    summary: 'Delete an own view; administrators also a shared one',
    tag,
    responses: { 204: { description: 'Deleted' } },
    problems: { not_your_view: 403 },
  })
