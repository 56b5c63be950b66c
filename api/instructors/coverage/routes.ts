import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { coverageSchema } from './coverage_transformer.js'
import { coverageValidator } from './validators.js'

const own = { permission: 'manage_instructor_profile' }
const tag = 'Teaching'
const responses = { 200: { description: 'The coverage', schema: coverageSchema } }
const coverages = () => import('./coverages_controller.js')

router
  .get('/api/instructor/coverage', [coverages, 'show'])
  .access(own)
  .describe({
    summary: 'The neighborhoods you travel to; `ETag` names their state',
    tag,
    responses,
    problems: { instructors_only: 403 },
  })

router
  .put('/api/instructor/coverage', [coverages, 'update'])
  .access(own)
  .describe({
    summary: 'Change them, all of them; a borough stands for all of its neighborhoods of today',
    tag,
    body: coverageValidator,
    headers: ifMatchHeader,
    responses,
    problems: { instructors_only: 403, changed_meanwhile: 412 },
    example: { body: { area_ids: [], boroughs: ['manhattan'] } },
  })
