import router from '@adonisjs/core/services/router'
import { neededIfMatch } from '#api/core/etag'
import { listOf } from '#api/core/schemas'
import { checkMoveValidator, identityDecisionValidator } from '../validators.js'
import { reviewList } from './review_queries.js'
import { reviewDetailSchema, reviewSchema } from './review_transformer.js'

const staff = { permission: 'manage_users' }
const tag = 'Verification'
const detail = { 200: { description: 'The instructor', schema: reviewDetailSchema } }
const reviews = () => import('./reviews_controller.js')

router
  .get('/api/admin/vetting-reviews', [reviews, 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Instructors who prove themselves; `waits=true` are those staff have to look at',
    tag,
    list: reviewList,
    responses: { 200: { description: 'A page of instructors', schema: listOf(reviewSchema) } },
    example: { query: { _start: '0', _end: '25', waits: 'true' } },
  })

router.get('/api/admin/vetting-reviews/:id', [reviews, 'show']).access(staff, 'staff').describe({
  summary: 'What an instructor sent, how the check stands, what happened and what you may do',
  tag,
  responses: detail,
})

router
  .post('/api/admin/vetting-documents/:id/decision', [
    () => import('./identity_decisions_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Accept or refuse a document that shows who somebody is; the reason is told to them',
    tag,
    body: identityDecisionValidator,
    responses: detail,
    problems: { document_decided: 409, not_yourself: 403 },
    example: { body: { decision: 'refuse', reason_code: 'unreadable' } },
  })

router
  .get('/api/admin/vetting-documents/:id/pages/:page', [
    () => import('../documents/review_pages_controller.js'),
    'show',
  ])
  .where('page', /^[1-9]\d?$/)
  .access(staff, 'staff')
  .describe({
    summary: 'A page of a document; each look is recorded',
    tag,
    responses: { 200: { description: 'The page', contentType: 'image/jpeg' } },
    example: { params: { page: '1' } },
  })

router
  .post('/api/admin/background-checks/:id/moves', [
    () => import('./check_moves_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Move the background check of a person on; what you write is told to them',
    tag,
    body: checkMoveValidator,
    headers: neededIfMatch('check'),
    responses: detail,
    problems: {
      check_state: 409,
      changed_meanwhile: 412,
      version_required: 428,
      not_yourself: 403,
    },
    example: { body: { move: 'review' } },
  })
