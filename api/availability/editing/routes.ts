import router from '@adonisjs/core/services/router'
import { neededIfMatch } from '#api/core/etag'
import {
  copyValidator,
  rangeValidator,
  weekDaysValidator,
  weekToSaveValidator,
  weekValidator,
} from './validators.js'
import { planChangesSchema, savedWeekSchema, weekSchema } from './week_transformer.js'

const PATH = '/api/instructor/availability'
const own = { permission: 'manage_availability' }
const tag = 'Availability'
const weeks = () => import('./weeks_controller.js')
const changes = { 200: { description: 'What it came to', schema: planChangesSchema } }

const MORNINGS = [{ start: '09:00', end: '12:00', tag: 'any' }]
const EVENINGS = [{ start: '17:00', end: '20:30', tag: 'online_only' }]

router
  .get(PATH, [weeks, 'show'])
  .access(own)
  .describe({
    summary:
      'A week of your free time, by its Monday (this one unless said); `ETag` names its state',
    tag,
    query: weekValidator,
    responses: { 200: { description: 'The week', schema: weekSchema } },
    problems: { instructors_only: 403, unknown_filter: 400 },
    example: { query: { week: '2026-11-23' } },
  })

router
  .put(PATH, [weeks, 'update'])
  .access(own)
  .describe({
    summary: 'Save days of a week; those left out stay, and days that are over are left alone',
    tag,
    query: weekToSaveValidator,
    body: weekDaysValidator,
    headers: neededIfMatch('week'),
    responses: { 200: { description: 'The week as it is now', schema: savedWeekSchema } },
    problems: {
      instructors_only: 403,
      unknown_filter: 400,
      version_required: 428,
      changed_meanwhile: 412,
    },
    example: {
      query: { week: '2026-11-23' },
      body: { days: [{ date: '2026-11-24', windows: [...MORNINGS, ...EVENINGS] }] },
    },
  })

router
  .post(`${PATH}/copies`, [() => import('./week_copies_controller.js'), 'store'])
  .access(own)
  .describe({
    summary: 'Make one week like another, both named by their Mondays',
    tag,
    body: copyValidator,
    responses: changes,
    problems: { instructors_only: 403 },
    example: { body: { from: '2026-11-23', to: '2026-11-30' } },
  })

router
  .post(`${PATH}/ranges`, [() => import('./week_ranges_controller.js'), 'store'])
  .access(own)
  .describe({
    summary:
      'Make every date of a range, at most 365, like its weekday in seven days, Monday first',
    tag,
    body: rangeValidator,
    responses: changes,
    problems: { instructors_only: 403 },
    example: {
      body: {
        from: '2026-11-23',
        to: '2026-12-20',
        days: [MORNINGS, MORNINGS, [], EVENINGS, [], [], []],
      },
    },
  })
