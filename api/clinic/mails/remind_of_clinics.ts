import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { remindAt } from '../clinic_time.js'
import { lockClinicDate } from '../dates/clinic_date_repository.js'
import { clinicsUntil, takeToRemind } from './clinic_mail_queries.js'
import { queue } from './queue_clinic_mails.js'

/** No reminder is due earlier than this before its date: 38 hours, and one for the clocks. */
const EARLIEST = { hours: 39 }

/** Writes to everybody with a seat from ten in the morning of the day before; run again, to nobody. */
export async function remindOfClinics(signal?: AbortSignal): Promise<number> {
  const now = businessClock.now()
  let reminded = 0
  for (const { id, starts_at: at } of await clinicsUntil(now, now.plus(EARLIEST))) {
    if (signal?.aborted) break
    if (remindAt(at) <= now.toJSDate()) reminded += await remindOf(id)
  }
  return reminded
}

function remindOf(dateId: string): Promise<number> {
  const now = businessClock.now()
  return db.transaction(async (trx) => {
    const date = await lockClinicDate(trx, dateId)
    if (date?.state !== 'published') return 0
    const dueAt = remindAt(date.starts_at)
    if (dueAt > now.toJSDate()) return 0
    const people = await takeToRemind(trx, dateId, dueAt, now)
    await queue(trx, 'clinic_reminder', people, `:${date.starts_at.getTime()}`)
    return people.length
  })
}
