/** An audit event as text, every column as PostgreSQL itself writes it. */
export interface AuditRow {
  id: string
  at: string
  actor_id: string | null
  acting_as: string | null
  action: string
  target_type: string
  target_id: string | null
  before: string | null
  after: string | null
  reason: string | null
  correlation_id: string | null
  channel: string
}

/**
 * Selects an `AuditRow` from `audit_events e`. Instants keep their microseconds and do not depend on
 * the session's zone; `jsonb` as text has one form per value.
 */
export const ROW_COLUMNS = `
  e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.actor_id,
  e.acting_as, e.action, e.target_type, e.target_id, CAST(e.before AS text) AS before,
  CAST(e.after AS text) AS after, e.reason, e.correlation_id, e.channel`

/** The bytes a seal covers: a JSON array of the columns in the order of the table. */
export function canonicalRow(row: AuditRow): string {
  return JSON.stringify([
    row.id,
    row.at,
    row.actor_id,
    row.acting_as,
    row.action,
    row.target_type,
    row.target_id,
    row.before,
    row.after,
    row.reason,
    row.correlation_id,
    row.channel,
  ])
}
