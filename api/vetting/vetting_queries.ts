import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { rowsOf, type Client } from '#api/core/queue/sql'
import {
  NOT_VETTED,
  standingOf,
  type CheckState,
  type IdentityState,
  type Vetting,
} from './vetting.js'

export interface VettingRow {
  identity: IdentityState
  check_state: CheckState | null
  check_expires_at: Date | null
}

/** What makes a `VettingRow` of whoever is `asked (user_id)`. */
export const VETTING = {
  columns: `coalesce(identity.state, 'missing') AS identity, checked.state AS check_state,
    checked.expires_at AS check_expires_at`,
  joins: `
    LEFT JOIN background_checks AS checked ON checked.user_id = asked.user_id
    LEFT JOIN LATERAL (
      SELECT state FROM instructor_documents AS document
      WHERE document.user_id = asked.user_id AND kind = 'identity' AND state <> 'replaced'
      ORDER BY state = 'accepted' DESC, sent_at DESC LIMIT 1
    ) AS identity ON true`,
}

/**
 * How far each of these people is proven; everybody asked for is in the answer. An accepted identity
 * stays so while another document of it is looked at.
 */
export async function vettingOf(
  userIds: readonly string[],
  client: Client = db.connection()
): Promise<Map<string, Vetting>> {
  const rows = await rowsOf<VettingRow & { user_id: string }>(
    client,
    `SELECT asked.user_id, ${VETTING.columns}
     FROM unnest(:userIds::text[]) AS asked (user_id) ${VETTING.joins}`,
    { userIds: [...userIds] }
  )
  return new Map(rows.map((row) => [row.user_id, toVetting(row)]))
}

/** As things stand at this moment. */
export function toVetting(row: VettingRow): Vetting {
  const { identity, check_state: state, check_expires_at: expires } = row
  if (!state) return { ...NOT_VETTED, identity }
  const now = businessClock.now().toJSDate()
  const standing = standingOf({ state, expires_at: expires }, now)
  return { identity, background_check: { state: standing, expires_at: expires } }
}
