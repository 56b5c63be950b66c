import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import { Refusal } from '#api/core/errors'
import type { Client } from '#api/core/queue/sql'
import { defineSetting } from '#api/core/settings/define_setting'
import { settingNow } from '#api/core/settings/settings'

/** Any number, the same in every process: whoever holds it is alone in counting slots. */
const FOUNDING_LOCK = 4_100_271

export const foundingSlots = defineSetting({
  key: 'beta.founding_slots',
  default: 100,
  min: 0,
  max: 10_000,
  description: 'How many founding instructors there can be',
  agrees: async (slots, trx) => {
    await trx.rawQuery('SELECT pg_advisory_xact_lock(?)', [FOUNDING_LOCK])
    const [{ taken }] = await trx.from('founding_members').count('* as taken')
    if (Number(slots) >= Number(taken)) return
    throw new Refusal(409, 'setting_in_use', {
      detail: `${taken} founding slots are taken, and nobody loses one. Set ${taken} or more.`,
    })
  },
})

/**
 * Claims the next founding slot for a person whose address is proven, under a lock that lasts until
 * the transaction ends, so that slots are never oversold. Answers the number, or null when none is
 * left: the sign-up goes on without. Who has one already keeps it.
 */
export async function claimFoundingSlot(
  trx: TransactionClientContract,
  userId: string,
  inviteId: string
): Promise<number | null> {
  await trx.rawQuery('SELECT pg_advisory_xact_lock(?)', [FOUNDING_LOCK])
  const slots = await settingNow(foundingSlots, trx)
  const { rows } = await trx.rawQuery<{ rows: { number: number }[] }>(
    `INSERT INTO founding_members (number, user_id, invite_id, claimed_at)
     SELECT coalesce(max(number), 0) + 1, :userId, :inviteId, :now FROM founding_members
     HAVING count(*) < :slots
     ON CONFLICT (user_id) DO NOTHING RETURNING number`,
    { userId, inviteId, now: businessClock.now().toJSDate(), slots }
  )
  return rows[0]?.number ?? foundingNumberOf(userId, trx)
}

export async function vacateFoundingSlot(
  trx: TransactionClientContract,
  userId: string
): Promise<void> {
  await trx.from('founding_members').where('user_id', userId).delete()
}

export async function foundingNumberOf(
  userId: string,
  client: Client = db.connection()
): Promise<number | null> {
  const row = await client.from('founding_members').where('user_id', userId).first()
  return row?.number ?? null
}
