import { text } from '@/features/forms/form_text.ts'
import { refused, type Act } from '@/features/settings/outcome.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'

/** One of `GET /api/auth/sessions`. */
export interface Session {
  id: string
  current: boolean
  audience: 'web' | 'staff'
  user_agent: string | null
  ip: string | null
  methods: string[]
  created_at: string
  last_seen_at: string
}

/** A time when staff looked at the site as this person. */
export interface StaffView {
  id: string
  started_at: string
  ended_at: string | null
}

/** This one first, then those seen last. */
export async function loadSessions(api: Api) {
  const sessions = bodyOf(await api.get<Session[]>('/auth/sessions'))
  const seen = ({ current, last_seen_at }: Session) => (current ? '~' : last_seen_at)
  const views = bodyOf(await api.get<StaffView[]>('/account/staff-views'))
  return { sessions: sessions.toSorted((a, b) => (seen(a) < seen(b) ? 1 : -1)), views }
}

const endOne: Act = async (api, form) => {
  const answer = await api.delete(`/auth/sessions/${encodeURIComponent(text(form, 'id'))}`)
  // Somebody else was faster: it has ended all the same.
  if (answer.ok || answer.status === 404) return { done: 'session_ended' }
  return refused(form, answer)
}

const endOthers: Act = async (api, form) => {
  const answer = await api.delete('/auth/sessions')
  return answer.ok ? { done: 'sessions_ended' } : refused(form, answer)
}

export const SESSION_ACTS: Record<string, Act> = { session: endOne, other_sessions: endOthers }
