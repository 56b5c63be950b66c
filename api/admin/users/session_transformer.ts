import type { LiveSession } from '#api/accounts/oversight/session_repository'
import { AUDIENCES } from '#api/accounts/sessions/audience'
import { id, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'

export const userSessionSchema = named(
  'UserSession',
  object({
    id,
    audience: oneOf(AUDIENCES),
    methods: listOf(text),
    user_agent: orNull(text),
    ip: orNull(text),
    created_at: instant,
    last_seen_at: instant,
  })
)

export const toUserSession = (session: LiveSession) => ({
  ...session,
  created_at: session.created_at.toISOString(),
  last_seen_at: session.last_seen_at.toISOString(),
})
