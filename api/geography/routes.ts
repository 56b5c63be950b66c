import '#api/geography/problem_words'
import '#api/geography/editing/routes'
import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { areaMapSchema } from './area_map.js'
import {
  boroughSchema,
  locationSchema,
  neighborhoodDetailSchema,
  neighborhoodSchema,
} from './area_transformer.js'
import { MOST_MAP_BYTES } from './map/draw_map.js'
import { areasValidator, locationValidator } from './validators.js'

const tag = 'Geography'

router
  .get('/api/boroughs', [() => import('./boroughs_controller.js'), 'index'])
  .access('public')
  .describe({
    summary: 'The five boroughs, where they lie and how many neighborhoods they have',
    tag,
    responses: { 200: { description: 'The boroughs', schema: listOf(boroughSchema) } },
  })

router
  .get('/api/neighborhoods', [() => import('./neighborhoods_controller.js'), 'index'])
  .access('public')
  .describe({
    summary: 'Neighborhoods, borough by borough; `q` is a part of a name or a ZIP code',
    tag,
    query: areasValidator,
    responses: { 200: { description: 'A page of them', schema: listOf(neighborhoodSchema) } },
    problems: { unknown_filter: 400 },
    example: { query: { borough: 'Brooklyn', q: 'bed stuy', limit: '20' } },
  })

// Before the route with a slug, which would take these words for one.
router
  .get('/api/neighborhoods/locate', [() => import('./locations_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'The neighborhood of a point, of a ZIP code or of a name',
    tag,
    query: locationValidator,
    responses: { 200: { description: 'The neighborhood', schema: locationSchema } },
    problems: { unknown_filter: 400, outside_service_area: 404 },
    example: { query: { lat: '40.6710', lng: '-73.9790' } },
  })

router
  .get('/api/neighborhoods/map', [() => import('./area_maps_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: `The outlines of all areas for a drawing, as GeoJSON of at most ${
      MOST_MAP_BYTES / 1024
    } KiB; \`ETag\` names its state`,
    tag,
    headers: {
      'If-None-Match': {
        description: 'The `ETag` of the map that is there already; the same one answers 304',
        schema: { type: 'string' },
      },
    },
    responses: { 200: { description: 'The map', schema: areaMapSchema } },
  })

router
  .get('/api/neighborhoods/:slug', [() => import('./neighborhoods_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'One neighborhood; the slug of one that was merged leads to the one it is part of',
    tag,
    responses: { 200: { description: 'The neighborhood', schema: neighborhoodDetailSchema } },
    problems: { not_found: 404 },
    example: { params: { slug: 'park-slope' } },
  })
