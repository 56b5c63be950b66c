import '#api/core/mail/signals/routes'
import '#api/core/mail/unsubscribe/routes'
import router from '@adonisjs/core/services/router'
import { flag, named, object, oneOf, orNull, text } from '#api/core/schemas'

const tag = 'Platform'
const check = object({ ok: flag, detail: text })
const readinessSchema = named(
  'Readiness',
  object({
    status: oneOf(['ready', 'not_ready']),
    checks: object({
      database: check,
      redis: check,
      migrations: check,
      listener: check,
      worker: check,
    }),
  })
)

router
  .get('/api/health', [() => import('./health/health_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'Whether the process lives, on which tier and in which phase',
    tag,
    responses: {
      200: {
        description: 'Alive',
        schema: object({
          status: text,
          tier: oneOf(['int', 'stg', 'prod']),
          version: text,
          phase: orNull(text),
          allow_signup: flag,
        }),
      },
    },
  })

router
  .get('/api/health/ready', [() => import('./health/readiness_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'Whether everything that requests need is there',
    tag,
    responses: {
      200: { description: 'Ready', schema: readinessSchema },
      503: { description: 'Something is missing', schema: readinessSchema },
    },
  })

router
  .get('/api/openapi.json', [() => import('./openapi/openapi_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'This description',
    tag,
    responses: { 200: { description: 'OpenAPI 3.1', schema: { type: 'object' } } },
  })

router
  .get('/api/docs', [() => import('./openapi/docs_controller.js'), 'show'])
  .access('public')
  .describe({
    summary: 'This description, for people',
    tag,
    responses: { 200: { description: 'A page', contentType: 'text/html' } },
  })
