import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { count, listOf, object, oneOf } from '#api/core/schemas'
import { FORMATS } from './format.js'
import { ownOfferingSchema } from './offering_transformer.js'
import {
  offeringChangeValidator,
  offeringOrderValidator,
  offeringValidator,
  ownOfferingsQueryValidator,
} from './validators.js'

const own = { permission: 'manage_services' }
const tag = 'Teaching'
const description = 'The offering; `ETag` names its state'
const refusals = { instructors_only: 403, price_below_floor: 422 }
const offerings = () => import('./offerings_controller.js')

const body = {
  formats: [
    { format: 'student_location', hourly_rate_cents: 9_000 },
    { format: 'online', hourly_rate_cents: 7_500 },
  ],
  durations: [45, 60],
  age_groups: ['teens', 'adults'],
  levels: ['beginner'],
  selections: { goal: ['recreation'] },
  description: 'We begin with the song you came for.',
  equipment: 'Any keyboard with 61 keys or more.',
}

router
  .get('/api/instructor/offerings', [offerings, 'index'])
  .access(own)
  .describe({
    summary:
      'What you offer, in your order, which `ETag` names; or, with `state=archived`, the latest that you do not',
    tag,
    query: ownOfferingsQueryValidator,
    responses: { 200: { description: 'Offerings', schema: listOf(ownOfferingSchema) } },
    problems: { instructors_only: 403, unknown_filter: 400 },
    example: { query: { state: 'live' } },
  })

router
  .post('/api/instructor/offerings', [offerings, 'store'])
  .access(own)
  .describe({
    summary: 'Offer a service of the catalogue; ages and levels left out mean all it has',
    tag,
    body: offeringValidator,
    responses: { 201: { description, schema: ownOfferingSchema } },
    problems: { ...refusals, already_offered: 409, too_many_offerings: 409 },
    example: { body: { service: 'keyboard', ...body } },
  })

// Before the offerings themselves, whose addresses would take this one for an id.
router
  .put('/api/instructor/offerings/order', [
    () => import('./offering_orders_controller.js'),
    'update',
  ])
  .access(own)
  .describe({
    summary: 'Put them in the order in which students see them; those left out follow as they are',
    tag,
    body: offeringOrderValidator,
    headers: ifMatchHeader,
    responses: {
      200: { description: 'All that are live, in order', schema: listOf(ownOfferingSchema) },
    },
    problems: { instructors_only: 403, changed_meanwhile: 412 },
    example: { body: { offering_ids: [] } },
  })

router
  .get('/api/instructor/offerings/:id', [offerings, 'show'])
  .access(own)
  .describe({
    summary: 'One of your offerings',
    tag,
    responses: { 200: { description, schema: ownOfferingSchema } },
    problems: { instructors_only: 403 },
  })

router
  .put('/api/instructor/offerings/:id', [offerings, 'update'])
  .access(own)
  .describe({
    summary: 'Change its terms, all of them: what is left out is taken away; its service stays',
    tag,
    body: offeringChangeValidator,
    headers: ifMatchHeader,
    responses: { 200: { description, schema: ownOfferingSchema } },
    problems: { ...refusals, offering_archived: 409, changed_meanwhile: 412 },
    example: { body },
  })

router
  .delete('/api/instructor/offerings/:id', [offerings, 'destroy'])
  .access(own)
  .describe({
    summary: 'Archive it: nobody can book it any more, and its service can be offered anew',
    tag,
    headers: ifMatchHeader,
    responses: { 204: { description: 'Archived' } },
    problems: { instructors_only: 403, changed_meanwhile: 412 },
  })

router
  .get('/api/instructor/price-floors', [() => import('./price_floors_controller.js'), 'index'])
  .access(own)
  .describe({
    summary:
      'The least an hour costs in each format; lessons of other lengths cost their part of it',
    tag,
    responses: {
      200: {
        description: 'Floors',
        schema: listOf(
          object({ format: oneOf(FORMATS), hourly_rate_cents: count, currency: oneOf(['USD']) })
        ),
      },
    },
    problems: { instructors_only: 403 },
  })
