import router from '@adonisjs/core/services/router'
import { count, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { METRIC_NAMES } from './metrics.js'
import { dailyValidator } from './validators.js'

const reader = { permission: 'view_system_analytics' }
const tag = 'Numbers'

const date = { type: 'string', format: 'date' } as const
const metric = oneOf(METRIC_NAMES)
const numbers = object(Object.fromEntries(METRIC_NAMES.map((name) => [name, orNull(count)])))

router
  .get('/api/admin/metrics/daily', [() => import('./daily_controller.js'), 'index'])
  .access(reader, 'staff')
  .describe({
    summary: 'What every day brought, by the days of New York',
    tag,
    query: dailyValidator,
    responses: {
      200: {
        description: 'The days, oldest first; null where a day has not been added up',
        schema: named(
          'DailyNumbers',
          object({
            from: date,
            to: date,
            metrics: listOf(object({ metric, counts: text })),
            days: listOf(object({ day: date, numbers })),
          })
        ),
      },
    },
    example: { query: { role: 'instructor' } },
  })

router
  .get('/api/admin/metrics/daily.csv', [() => import('./daily_exports_controller.js'), 'show'])
  .access({ permission: 'export_analytics' }, 'staff')
  .describe({
    summary: 'The same days as CSV',
    tag,
    query: dailyValidator,
    responses: {
      200: { description: 'CSV, safe to open in a spreadsheet', contentType: 'text/csv' },
    },
  })

router
  .get('/api/admin/metrics/today', [() => import('./today_controller.js'), 'show'])
  .access(reader, 'staff')
  .describe({
    summary: 'Today so far beside the same weekday of last week up to the same time of day',
    tag,
    responses: {
      200: {
        description: 'What the reader may look into',
        schema: named(
          'TodayNumbers',
          object({
            at: instant,
            day: date,
            compared_with: date,
            metrics: listOf(
              object({
                metric,
                counts: text,
                today: count,
                last_week: count,
                days: listOf(object({ day: date, value: orNull(count) })),
              })
            ),
          })
        ),
      },
    },
  })
