import router from '@adonisjs/core/services/router'
import { flag, instant, listOf, object, oneOf, orNull, text } from '#api/core/schemas'
import { AUDIENCES } from './audience.js'

const tag = 'Accounts'
const maybeText = orNull(text)

const sessionSchema = object({
  id: text,
  current: { ...flag, description: 'Whether it is the one that asks' },
  audience: oneOf(AUDIENCES),
  user_agent: maybeText,
  ip: maybeText,
  methods: { ...listOf(text), description: 'How the person proved who they are' },
  created_at: instant,
  last_seen_at: instant,
})

router
  .get('/api/auth/sessions', [() => import('./sessions_controller.js'), 'index'])
  .access('signed_in')
  .describe({
    summary: 'Where you are signed in, the last used first',
    tag,
    responses: { 200: { description: 'Sign-ins', schema: listOf(sessionSchema) } },
    problems: { session_required: 403 },
  })

router
  .delete('/api/auth/sessions', [() => import('./other_sessions_controller.js'), 'destroy'])
  .access('signed_in')
  .describe({
    summary: 'End every other sign-in of yours',
    tag,
    responses: { 204: { description: 'Ended' } },
    problems: { session_required: 403 },
  })

router
  .delete('/api/auth/sessions/:id', [() => import('./sessions_controller.js'), 'destroy'])
  .access('signed_in')
  .describe({
    summary: 'End one of your sign-ins',
    tag,
    responses: { 204: { description: 'Ended' } },
    problems: { session_required: 403, not_found: 404 },
  })
