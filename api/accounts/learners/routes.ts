import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { listOf } from '#api/core/schemas'
import { learnerSchema } from './learner_transformer.js'
import { learnerValidator } from './validators.js'

/** Learners are there to be booked for. */
const guardian = { permission: 'create_bookings' }
const tag = 'Learners'
const responses = { 200: { description: 'The learner', schema: learnerSchema } }
const learners = () => import('./learners_controller.js')
const body = {
  first_name: 'Tomi',
  last_initial: 'O',
  birth_date: '2014-03-09',
  notes: 'Left-handed',
}

router
  .get('/api/student/learners', [learners, 'index'])
  .access(guardian)
  .describe({
    summary: 'The children you book lessons for',
    tag,
    responses: { 200: { description: 'Learners', schema: listOf(learnerSchema) } },
  })

router
  .post('/api/student/learners', [learners, 'store'])
  .access(guardian)
  .describe({
    summary: 'Add a child under 18, ten at most',
    tag,
    body: learnerValidator,
    responses: { 201: { description: 'The learner', schema: learnerSchema } },
    problems: { too_many_learners: 409 },
    example: { body },
  })

router.get('/api/student/learners/:id', [learners, 'show']).access(guardian).describe({
  summary: 'One of your learners; `ETag` names its state',
  tag,
  responses,
})

router
  .put('/api/student/learners/:id', [learners, 'update'])
  .access(guardian)
  .describe({
    summary: 'Change a learner, all of it: what is left out is taken away',
    tag,
    body: learnerValidator,
    headers: ifMatchHeader,
    responses,
    problems: { changed_meanwhile: 412 },
    example: { body },
  })

router
  .delete('/api/student/learners/:id', [learners, 'destroy'])
  .access(guardian)
  .describe({
    summary: 'Take a learner away',
    tag,
    responses: { 204: { description: 'Gone' } },
  })
