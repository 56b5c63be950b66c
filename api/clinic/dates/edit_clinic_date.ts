import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import type { ClinicDate, ClinicFields } from '../clinic_date.js'
import { seatsTaken } from '../errors.js'
import { mailEverybody } from '../mails/queue_clinic_mails.js'
import { fillSeats } from '../sign_ups/fill_seats.js'
import { countSeated, forgetReminders } from '../sign_ups/sign_up_repository.js'
import { assertChangeable, changeClinic, type ClinicChange } from './change_clinic_date.js'
import { assertPossible } from './make_clinic_date.js'

type Asked = Pick<ClinicChange, 'ifMatch' | 'correlationId'>

/** Moves a date, or says more of it. Who signed up for it hears of another time or place. */
export function editClinicDate(
  actor: Actor,
  id: string,
  fields: Partial<ClinicFields>,
  asked: Asked
): Promise<void> {
  return changeClinic(actor, id, {
    ...asked,
    action: 'clinic_date.changed',
    async of(date, trx) {
      assertChangeable(date)
      const after = { ...date, ...fields }
      assertPossible(after)
      await assertSeatsLeft(trx, after)
      return after
    },
    then: followEdit,
  })
}

async function followEdit(
  trx: TransactionClientContract,
  before: ClinicDate,
  after: ClinicDate
): Promise<void> {
  if (after.state !== 'published') return
  if (after.starts_at.getTime() !== before.starts_at.getTime()) await forgetReminders(trx, after.id)
  if (after.capacity > before.capacity) await fillSeats(trx, after)
  if (MEANT.some((field) => String(after[field]) !== String(before[field]))) {
    await mailEverybody(trx, after, 'clinic_changed', `:${after.version}`)
  }
}

/** What somebody who comes has to know. */
const MEANT = ['starts_at', 'minutes', 'place', 'link'] as const

/** @throws Refusal 409 `seats_taken` */
async function assertSeatsLeft(
  trx: TransactionClientContract,
  { id, capacity }: ClinicDate
): Promise<void> {
  const taken = await countSeated(trx, id)
  if (taken > capacity) throw seatsTaken(taken)
}
