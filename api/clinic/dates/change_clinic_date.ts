import { isDeepStrictEqual } from 'node:util'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock, wallClock } from '#api/core/clock'
import { assertVersion } from '#api/core/etag'
import { announceChange } from '#api/core/stream/resource_changes'
import type { ClinicDate } from '../clinic_date.js'
import { clinicBegun, clinicCancelled, noSuchClinic } from '../errors.js'
import { findListedClinic } from './clinic_date_queries.js'
import { lockClinicDate, storeClinicDate } from './clinic_date_repository.js'
import { loggedFields } from './logged_fields.js'
import { toClinicDate } from './clinic_date_transformer.js'

export interface ClinicChange {
  action: string
  /** The date as it will be; the same where there is nothing to do. Throws refusals. */
  of: (date: ClinicDate, trx: TransactionClientContract) => ClinicDate | Promise<ClinicDate>
  /** What follows for those who signed up, in the same transaction. */
  then?: (trx: TransactionClientContract, before: ClinicDate, after: ClinicDate) => Promise<void>
  reason?: string
  ifMatch?: string
  correlationId?: string
}

/**
 * Changes one date as staff. Whoever signs up or steps back meanwhile waits for it, and it for them.
 *
 * @throws Refusal 404, 412, and what the change itself refuses
 */
export async function changeClinic(actor: Actor, id: string, change: ClinicChange): Promise<void> {
  await db.transaction(async (trx) => {
    const before = await lockClinicDate(trx, id)
    if (!before) throw noSuchClinic()
    const seen = toClinicDate((await findListedClinic(id, trx))!)
    assertVersion(change.ifMatch, before.version, () => seen)
    const after = await change.of(before, trx)
    const changed = changedFields(before, after)
    if (changed.length === 0) return
    await storeClinicDate(trx, after, wallClock.now())
    await change.then?.(trx, before, { ...after, version: before.version + 1 })
    await audit(trx, {
      actorId: actor.userId,
      action: change.action,
      targetType: 'clinic_date',
      targetId: id,
      before: pick(before, changed),
      after: pick(after, changed),
      reason: change.reason,
      correlationId: change.correlationId,
      channel: actor.channel,
    })
    await announceChange(trx, 'clinic-dates', [id])
    // The sheet says when its doors open, and who moved up.
    await announceChange(trx, 'clinic-sign-ups', [])
  })
}

/** @throws Refusal 409 `clinic_cancelled` or `clinic_begun` */
export function assertChangeable({ state, starts_at: at }: ClinicDate): void {
  if (state === 'cancelled') throw clinicCancelled()
  if (state === 'published' && at <= businessClock.now().toJSDate()) throw clinicBegun()
}

const changedFields = (before: ClinicDate, after: ClinicDate) =>
  (Object.keys(before) as (keyof ClinicDate)[]).filter(
    (field) => !isDeepStrictEqual(before[field], after[field])
  )

const pick = (date: ClinicDate, fields: (keyof ClinicDate)[]) =>
  loggedFields(Object.fromEntries(fields.map((field) => [field, date[field]])))
