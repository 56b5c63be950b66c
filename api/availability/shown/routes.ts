import router from '@adonisjs/core/services/router'
import { object, text } from '#api/core/schemas'
import { freeDaysSchema } from './free_days_transformer.js'
import { freeDaysValidator } from './validators.js'

router
  .get('/api/instructors/:slug/availability', [() => import('./free_days_controller.js'), 'show'])
  .access('public')
  .describe({
    summary:
      'When a lesson can begin, by date: seven dates from today unless said, sixty ahead at most; what is left open is what the instructor names first',
    tag: 'Availability',
    query: freeDaysValidator,
    responses: {
      200: { description: 'Free starts', schema: freeDaysSchema },
      301: { description: 'The page has another address by now', schema: object({ slug: text }) },
    },
    problems: { unknown_filter: 400, not_found: 404 },
    example: { params: { slug: 'iris-m' }, query: { format: 'online', duration: '60', days: '7' } },
  })
