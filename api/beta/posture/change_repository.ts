import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { Channel } from '#api/core/actor'
import { newId } from '#api/core/ids'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { InstructorAccess, Override, Posture, StudentAccess } from './posture.js'

export const CHANGE_KINDS = ['switch', 'schedule', 'rollback', 'override', 'expiry'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A line of the history. For overrides both postures are the same, and the override is named. */
export interface PostureChange {
  kind: ChangeKind
  from: Posture
  to: Posture
  version: number
  by: string | null
  at: DateTime
  reason: string
  channel: Channel
  scheduleId?: string
  /** `expiresAt` is null when the override was withdrawn. */
  override?: Override & { expiresAt: Date | null }
}

export async function insertChange(
  trx: TransactionClientContract,
  { from, to, override, ...change }: PostureChange
): Promise<void> {
  await trx.table('posture_changes').insert({
    id: newId(),
    version: change.version,
    at: change.at.toJSDate(),
    changed_by: change.by,
    kind: change.kind,
    from_instructor: from.instructor,
    from_student: from.student,
    to_instructor: to.instructor,
    to_student: to.student,
    capability: override?.capability ?? null,
    value: override?.value ?? null,
    expires_at: override?.expiresAt ?? null,
    schedule_id: change.scheduleId ?? null,
    reason: change.reason,
    channel: change.channel,
  })
}

interface AxesRow {
  from_instructor: InstructorAccess
  from_student: StudentAccess
}

/** The posture before the last switch, to which a rollback returns; null before the first switch. */
export async function previousPosture(client: Client = db.connection()): Promise<Posture | null> {
  const [row] = await rowsOf<AxesRow>(
    client,
    `SELECT from_instructor, from_student FROM posture_changes
     WHERE (from_instructor, from_student) <> (to_instructor, to_student)
     ORDER BY version DESC LIMIT 1`
  )
  return row ? { instructor: row.from_instructor, student: row.from_student } : null
}
