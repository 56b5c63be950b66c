import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { listOf } from '#api/core/schemas'
import { serviceList } from './listed_service_queries.js'
import { listedServiceSchema } from './listed_service_transformer.js'
import { retirementValidator, serviceChangeValidator } from './validators.js'

const staff = { permission: 'manage_catalogue' }
const tag = 'Catalogue'
const responses = { 200: { description: 'The service', schema: listedServiceSchema } }
const stale = { changed_meanwhile: 412 }
const listedServices = () => import('./catalogue_services_controller.js')
const retirements = () => import('./service_retirements_controller.js')

router
  .get('/api/admin/services', [listedServices, 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Services of every state, found by a part of their name, slug or aliases',
    tag,
    list: serviceList,
    responses: { 200: { description: 'A page of services', schema: listOf(listedServiceSchema) } },
    example: { query: { _start: '0', _end: '25', category: 'music', state: 'live' } },
  })

router.get('/api/admin/services/:id', [listedServices, 'show']).access(staff, 'staff').describe({
  summary: 'One service; `ETag` names its state',
  tag,
  responses,
})

router
  .patch('/api/admin/services/:id', [listedServices, 'update'])
  .access(staff, 'staff')
  .describe({
    summary: 'Edit the words, ages and flags of a service; loading the data file leaves them alone',
    tag,
    body: serviceChangeValidator,
    headers: ifMatchHeader,
    responses,
    problems: stale,
    example: { body: { summary: 'Two hands and eighty-eight keys, one bar at a time.' } },
  })

router
  .post('/api/admin/services/:id/retirement', [retirements, 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Offer a service to nobody any more; who has it keeps it',
    tag,
    body: retirementValidator,
    headers: ifMatchHeader,
    responses,
    problems: stale,
    example: { body: { reason: 'Nobody teaches it here' } },
  })

router
  .delete('/api/admin/services/:id/retirement', [retirements, 'destroy'])
  .access(staff, 'staff')
  .describe({
    summary: 'Offer a retired service again',
    tag,
    body: retirementValidator,
    headers: ifMatchHeader,
    responses,
    problems: { ...stale, alias_taken: 409 },
    example: { body: { reason: 'Somebody teaches it again' } },
  })
