import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { Capability, Override } from './posture.js'

export interface OverrideRow extends Override {
  id: string
  reason: string
  created_by: string | null
  created_at: Date
  expires_at: Date
}

export type OverrideEnd = 'expired' | 'withdrawn' | 'replaced'

/** Overrides that nobody has ended. Their time may be over: whoever reads them looks at the clock. */
export function liveOverrides(): Promise<OverrideRow[]> {
  return rowsOf(
    db.connection(),
    'SELECT * FROM posture_overrides WHERE ended_at IS NULL ORDER BY capability'
  )
}

export async function insertOverride(
  trx: TransactionClientContract,
  override: {
    id: string
    capability: Capability
    value: boolean
    reason: string
    by: string | null
    now: DateTime
    expiresAt: DateTime
  }
): Promise<void> {
  await trx.table('posture_overrides').insert({
    id: override.id,
    capability: override.capability,
    value: override.value,
    reason: override.reason,
    created_by: override.by,
    created_at: override.now.toJSDate(),
    expires_at: override.expiresAt.toJSDate(),
  })
}

/** Ends the live override of a capability, so that another one may stand there. */
export function endOverrideOf(
  trx: TransactionClientContract,
  capability: Capability,
  end: OverrideEnd,
  now: DateTime
): Promise<OverrideRow[]> {
  return endOverrides(trx, 'capability = :which', { which: capability, end, now })
}

/** @returns none when it is unknown or over already */
export function endOverride(
  trx: TransactionClientContract,
  id: string,
  end: OverrideEnd,
  now: DateTime
): Promise<OverrideRow[]> {
  return endOverrides(trx, 'id = :which', { which: id, end, now })
}

async function endOverrides(
  trx: TransactionClientContract,
  which: string,
  { which: value, end, now }: { which: string; end: OverrideEnd; now: DateTime }
): Promise<OverrideRow[]> {
  return rowsOf(
    trx,
    `UPDATE posture_overrides SET ended_at = :now, end_kind = :end
     WHERE ended_at IS NULL AND ${which} RETURNING *`,
    { which: value, end, now: now.toJSDate() }
  )
}

/** Overrides whose time is over and that nobody has put away, oldest end first. */
export function overdueOverrides(now: DateTime): Promise<OverrideRow[]> {
  return rowsOf(
    db.connection(),
    `SELECT * FROM posture_overrides WHERE ended_at IS NULL AND expires_at <= :now
     ORDER BY expires_at, id`,
    { now: now.toJSDate() }
  )
}
