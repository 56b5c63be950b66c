import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { isProd } from '#api/core/database_tier'
import { notify } from '#api/core/listener/listener'

export const CLOCK_CHANNEL = 'business_clock'

/** Reads how far the business runs ahead, as somebody outside prod has set it. */
export async function refreshBusinessClock(): Promise<void> {
  const row = await db.from('business_clock').first()
  businessClock.shift(isProd() ? 0 : Number(row?.offset_ms ?? 0))
}

/** Moves the whole business in every process. Refused on prod, where time is what it is. */
export async function moveBusinessClock(offsetMs: number): Promise<void> {
  if (isProd()) throw new Error('The business clock cannot be moved on prod.')
  await db.transaction(async (trx) => {
    await trx.from('business_clock').update({ offset_ms: offsetMs })
    await notify(trx, CLOCK_CHANNEL, String(offsetMs))
  })
  await refreshBusinessClock()
}
