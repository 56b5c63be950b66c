import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { listOf, named, object } from '#api/core/schemas'
import { windowsSchema } from '../editing/week_transformer.js'
import { termsSchema } from './terms_schema.js'
import { bookingTermsValidator, patternValidator } from './validators.js'

const own = { permission: 'manage_availability' }
const tag = 'Availability'
const terms = () => import('./booking_terms_controller.js')
const patterns = () => import('./patterns_controller.js')
const problems = { instructors_only: 403 }
const lateProblems = { ...problems, changed_meanwhile: 412 }

const patternSchema = named('WeeklyPattern', object({ days: listOf(windowsSchema) }))

router
  .get('/api/instructor/availability/settings', [terms, 'show'])
  .access(own)
  .describe({
    summary: 'Under which conditions your time can be taken; `ETag` names their state',
    tag,
    responses: { 200: { description: 'The conditions', schema: termsSchema } },
    problems,
  })

router
  .put('/api/instructor/availability/settings', [terms, 'update'])
  .access(own)
  .describe({
    summary: 'Change them, all of them; what is booked stays booked',
    tag,
    body: bookingTermsValidator,
    headers: ifMatchHeader,
    responses: { 200: { description: 'The conditions', schema: termsSchema } },
    problems: lateProblems,
    example: {
      body: {
        min_advance_booking_hours: 4,
        buffer_minutes: 15,
        travel_buffer_minutes: 60,
        overnight_protection: true,
      },
    },
  })

router
  .get('/api/instructor/availability/pattern', [patterns, 'show'])
  .access(own)
  .describe({
    summary: 'Your usual week, Monday first; `ETag` names its state',
    tag,
    responses: { 200: { description: 'Seven days', schema: patternSchema } },
    problems,
  })

router
  .put('/api/instructor/availability/pattern', [patterns, 'update'])
  .access(own)
  .describe({
    summary: 'Change it; it fills no date until a range is filled with it',
    tag,
    body: patternValidator,
    headers: ifMatchHeader,
    responses: { 200: { description: 'Seven days', schema: patternSchema } },
    problems: lateProblems,
    example: {
      body: { days: [[{ start: '09:00', end: '12:00', tag: 'any' }], [], [], [], [], [], []] },
    },
  })
