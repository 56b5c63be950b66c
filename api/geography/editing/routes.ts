import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { listOf } from '#api/core/schemas'
import { areaList } from './area_list_queries.js'
import { areaDetailSchema, managedAreaSchema } from './managed_area.js'
import { areaValidator } from './validators.js'

const staff = { permission: 'manage_catalogue' }
const tag = 'Geography'
const areas = () => import('./areas_controller.js')

router
  .get('/api/admin/areas', [areas, 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Every area there is and was, filtered, sorted and paged as simple-rest does',
    tag,
    list: areaList,
    responses: { 200: { description: 'A page of areas', schema: listOf(managedAreaSchema) } },
    example: { query: { _start: '0', _end: '25', borough: 'brooklyn', retired: 'false' } },
  })

router
  .get('/api/admin/areas/:id', [areas, 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'One area with its outline; `ETag` names its state',
    tag,
    responses: { 200: { description: 'The area', schema: areaDetailSchema } },
    problems: { not_found: 404 },
  })

router
  .put('/api/admin/areas/:id', [areas, 'update'])
  .access(staff, 'staff')
  .describe({
    summary: 'Say how an area is shown: its name, other names, hidden; null leaves it to the map',
    tag,
    body: areaValidator,
    headers: ifMatchHeader,
    responses: { 200: { description: 'The area', schema: areaDetailSchema } },
    problems: { not_found: 404, changed_meanwhile: 412 },
    example: {
      body: {
        shown_name: 'The Slope',
        aliases: ['Park Slope', 'North Slope'],
        hidden: null,
        reason: 'What the neighbors say',
      },
    },
  })
