import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import type { ClinicDate } from '../clinic_date.js'
import { mailSignUps } from '../mails/queue_clinic_mails.js'
import { countSeated, seatWaiting } from './sign_up_repository.js'

/**
 * Gives free seats of a date to those who have waited longest, and tells them. The caller holds the
 * date's row, so that nobody gets in between.
 */
export async function fillSeats(
  trx: TransactionClientContract,
  { id, capacity, state, starts_at: at }: ClinicDate
): Promise<void> {
  const now = businessClock.now()
  if (state !== 'published' || at <= now.toJSDate()) return
  const free = capacity - (await countSeated(trx, id))
  if (free <= 0) return
  await mailSignUps(trx, 'clinic_moved_up', await seatWaiting(trx, id, free, now))
}
