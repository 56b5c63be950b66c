import router from '@adonisjs/core/services/router'
import { weekValidator } from '#api/availability/editing/validators'
import { weekSchema } from '#api/availability/editing/week_transformer'
import { listOf } from '#api/core/schemas'
import { instructorDetailSchema } from './instructor_detail.js'
import { instructorList } from './listed_instructor_queries.js'
import { listedInstructorSchema } from './listed_instructor_transformer.js'
import { hidingEndValidator, hidingValidator } from './validators.js'

const staff = { permission: 'manage_users' }
const viewer = { permission: 'view_all_users' }
const tag = 'Instructors'
const detail = { 200: { description: 'The instructor', schema: instructorDetailSchema } }
const hidings = () => import('./hidings_controller.js')
const instructors = () => import('./instructors_controller.js')

router
  .get('/api/admin/instructors', [instructors, 'index'])
  .access(viewer, 'staff')
  .describe({
    summary: 'Everybody who teaches or is about to, found by a part of their name or address',
    tag,
    list: instructorList,
    responses: { 200: { description: 'A page of them', schema: listOf(listedInstructorSchema) } },
    example: { query: { _start: '0', _end: '25', standing: 'draft', category: 'music' } },
  })

// Before the route with an id, which would take "export" for one.
router
  .get('/api/admin/instructors/export', [
    () => import('./instructor_exports_controller.js'),
    'show',
  ])
  .access(viewer, 'staff')
  .describe({
    summary: 'All instructors that the filters leave, as CSV',
    tag,
    list: instructorList,
    responses: { 200: { description: 'A CSV file', contentType: 'text/csv' } },
  })

router
  .get('/api/admin/instructors/:id', [instructors, 'show'])
  .access(viewer, 'staff')
  .describe({
    summary: 'One of them: what they say, offer and prove, and where they teach',
    tag,
    responses: detail,
    problems: { not_found: 404 },
  })

router
  .get('/api/admin/instructors/:id/availability', [
    () => import('./instructor_weeks_controller.js'),
    'show',
  ])
  .access(viewer, 'staff')
  .describe({
    summary: 'A week of their hours, by its Monday (this one unless said), in their zone',
    tag,
    query: weekValidator,
    responses: { 200: { description: 'The week', schema: weekSchema } },
    problems: { not_found: 404, unknown_filter: 400 },
    example: { query: { week: '2026-11-23' } },
  })

router
  .post('/api/admin/instructors/:id/hiding', [hidings, 'store'])
  .access(staff, 'staff')
  .describe({
    summary:
      'Keep their profile from view; the reason is told to them. The same again changes nothing',
    tag,
    body: hidingValidator,
    responses: detail,
    problems: { not_found: 404, not_yourself: 403, already_kept_back: 409 },
    example: { body: { reason: 'The picture shows somebody else. Please choose another one.' } },
  })

router
  .delete('/api/admin/instructors/:id/hiding', [hidings, 'destroy'])
  .access(staff, 'staff')
  .describe({
    summary: 'Let it be seen again, as far as no step is in the way; the reason is for the record',
    tag,
    body: hidingEndValidator,
    responses: detail,
    problems: { not_found: 404, not_yourself: 403, other_hiding: 409 },
    example: { body: { reason: 'They have another picture now.' } },
  })
