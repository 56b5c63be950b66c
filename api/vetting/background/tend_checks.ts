import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { findUser, lockUser } from '#api/accounts/user_repository'
import { businessClock } from '#api/core/clock'
import { queueMail } from '#api/core/mail/queue_mail'
import { tellVettingChanged } from '../tell_vetting_changed.js'
import { dayOf, lastDayOfAdverseWait } from './adverse_wait.js'
import type { CheckRow } from './check.js'
import { eventsOf, findCheck } from './check_repository.js'
import { EXPIRY_MAIL } from './expiry_mail.js'
import { moveCheck } from './move_check.js'
import { settleReport } from './settle_report.js'
import { dueChecks, markLapsed, markReminded, type DueKind } from './due_checks_queries.js'

const CALENDAR = { actorId: null, channel: 'job' } as const

type Step = (trx: TransactionClientContract, check: CheckRow, now: Date) => Promise<void>

/** Ends what has run out, tells whose pass is about to, and decides what nobody disputed in time. */
export async function tendChecks(keepAlive: () => Promise<void>): Promise<void> {
  await each('lapsed', lapse, keepAlive)
  await each('expiring', remind, keepAlive)
  await each('warned', decide, keepAlive)
}

/** One person at a time, locked first as everywhere; each step sees for itself whether it is still due. */
async function each(kind: DueKind, step: Step, keepAlive: () => Promise<void>): Promise<void> {
  const now = businessClock.now().toJSDate()
  for (let after = ''; ;) {
    const ids = await dueChecks(kind, now, after)
    for (const id of ids) {
      await db.transaction(async (trx) => {
        await lockUser(trx, id)
        const check = await findCheck(id, trx)
        if (check) await step(trx, check, now)
      })
    }
    if (ids.length === 0) return
    after = ids.at(-1)!
    await keepAlive()
  }
}

/** A pass that runs out while the next check goes on ends too, without a word from us. */
const lapse: Step = async (trx, check, now) => {
  if (check.lapsed_at || !check.expires_at || check.expires_at > now) return
  if (check.state === 'passed') return moveCheck(trx, check, 'expire', CALENDAR)
  await markLapsed(trx, check.user_id, now)
  await tellVettingChanged(trx, [check.user_id])
}

const remind: Step = async (trx, check, now) => {
  const { user_id: id, expires_at: expires } = check
  if (check.state !== 'passed' || check.reminded_at || !expires || expires <= now) return
  await markReminded(trx, id, now)
  const { email: to } = (await findUser(id, trx))!
  const key = `${EXPIRY_MAIL}:${id}:${dayOf(expires)}`
  await queueMail(trx, { key, kind: EXPIRY_MAIL, causeId: id, to })
}

const decide: Step = async (trx, check, now) => {
  if (check.state !== 'pre_adverse') return
  const last = lastDayOfAdverseWait(await eventsOf(check.user_id, trx))
  if (last !== null && dayOf(now) > last) {
    await moveCheck(trx, check, 'final_adverse', CALENDAR, { note: check.note })
    await settleReport(trx, check.user_id, null, null)
  }
}
