import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { listOf } from '#api/core/schemas'
import { placeSchema } from './place_transformer.js'
import { placeValidator } from './validators.js'

const own = { permission: 'manage_instructor_profile' }
const tag = 'Teaching'
const responses = { 200: { description: 'The place', schema: placeSchema } }
const places = () => import('./places_controller.js')
const body = {
  name: 'My studio',
  street: '287 Fourth Street',
  unit: '2R',
  zip: '11215',
  point: { lat: 40.671, lng: -73.979 },
}

router
  .get('/api/instructor/places', [places, 'index'])
  .access(own)
  .describe({
    summary: 'Where you receive students; the address is for you alone',
    tag,
    responses: { 200: { description: 'Places', schema: listOf(placeSchema) } },
    problems: { instructors_only: 403 },
  })

router
  .post('/api/instructor/places', [places, 'store'])
  .access(own)
  .describe({
    summary:
      'Add a place, ten at most; without a point the neighborhood or the ZIP code says where',
    tag,
    body: placeValidator,
    responses: { 201: { description: 'The place', schema: placeSchema } },
    problems: { instructors_only: 403, too_many_places: 409 },
    example: { body },
  })

router
  .get('/api/instructor/places/:id', [places, 'show'])
  .access(own)
  .describe({
    summary: 'One of your places; `ETag` names its state',
    tag,
    responses,
    problems: { instructors_only: 403 },
  })

router
  .put('/api/instructor/places/:id', [places, 'update'])
  .access(own)
  .describe({
    summary: 'Change a place, all of it: what is left out is taken away',
    tag,
    body: placeValidator,
    headers: ifMatchHeader,
    responses,
    problems: { instructors_only: 403, changed_meanwhile: 412 },
    example: { body },
  })

router
  .delete('/api/instructor/places/:id', [places, 'destroy'])
  .access(own)
  .describe({
    summary: 'Take a place away',
    tag,
    responses: { 204: { description: 'Gone' } },
    problems: { instructors_only: 403 },
  })
