import type { OpenSessionRow } from './session_queries.js'

export function toSession(row: OpenSessionRow, ownId: string | undefined) {
  return {
    id: row.id,
    current: row.id === ownId,
    audience: row.audience,
    user_agent: row.user_agent,
    ip: row.ip,
    methods: row.methods,
    created_at: row.created_at.toISOString(),
    last_seen_at: row.last_seen_at.toISOString(),
  }
}
