import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { defineSetting } from '#api/core/settings/define_setting'
import { setting } from '#api/core/settings/settings'
import type { MailClass } from './mail_row.js'

export const mailRate = defineSetting({
  key: 'mail.rate_per_minute',
  default: 60_000,
  min: 1,
  max: 1_000_000,
  unit: 'mails a minute',
  description: 'How fast mails leave, all workers together',
})

/**
 * How many of the wanted mails may leave now: a token bucket that all workers share. Its row is
 * locked until the claim commits, so two workers cannot spend one token. Single mails may borrow of
 * the next second, or batches would take each token the moment it is there.
 */
export async function takeTokens(
  trx: TransactionClientContract,
  wanted: number,
  now: DateTime,
  which?: MailClass
): Promise<number> {
  const perSecond = setting(mailRate) / 60
  const capacity = Math.max(1, perSecond)
  await trx.rawQuery(
    `INSERT INTO mail_throttle (tokens, refilled_at) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    [capacity, now.toJSDate()]
  )
  const row = await trx.from('mail_throttle').forUpdate().firstOrFail()
  const seconds = Math.max(0, (now.toMillis() - row.refilled_at.getTime()) / 1000)
  const tokens = Math.min(capacity, row.tokens + seconds * perSecond)
  const credit = which === 'single' ? capacity : 0
  const granted = Math.max(0, Math.min(wanted, Math.floor(tokens + credit)))
  await trx.from('mail_throttle').update({ tokens: tokens - granted, refilled_at: now.toJSDate() })
  return granted
}

/** Gives back what a claim did not use. */
export async function returnTokens(trx: TransactionClientContract, unused: number): Promise<void> {
  if (unused > 0) await trx.rawQuery('UPDATE mail_throttle SET tokens = tokens + ?', [unused])
}
