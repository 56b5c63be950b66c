import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock, wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { announceChange } from '#api/core/stream/resource_changes'
import type { ClinicFields } from '../clinic_date.js'
import { clinicInThePast, clinicNowhere } from '../errors.js'
import { insertClinicDate } from './clinic_date_repository.js'
import { loggedFields } from './logged_fields.js'

/** Writes a date down as a draft, which nobody but staff sees. Answers its id. */
export function makeClinicDate(
  actor: Actor,
  fields: ClinicFields,
  correlationId?: string
): Promise<string> {
  assertPossible(fields)
  const id = newId()
  return db.transaction(async (trx) => {
    await insertClinicDate(trx, id, fields, wallClock.now())
    await audit(trx, {
      actorId: actor.userId,
      action: 'clinic_date.made',
      targetType: 'clinic_date',
      targetId: id,
      after: loggedFields(fields),
      correlationId,
      channel: actor.channel,
    })
    await announceChange(trx, 'clinic-dates', [id])
    return id
  })
}

/** @throws Refusal 422 for a date in the past or one that takes place nowhere */
export function assertPossible({ starts_at: at, place, link }: ClinicFields): void {
  if (at <= businessClock.now().toJSDate()) throw clinicInThePast()
  if (!place && !link) throw clinicNowhere()
}
