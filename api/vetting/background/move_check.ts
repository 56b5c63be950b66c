import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { audit } from '#api/core/audit/audit'
import type { Channel } from '#api/core/actor'
import { businessClock } from '#api/core/clock'
import { checkState } from '../errors.js'
import { tellVettingChanged } from '../tell_vetting_changed.js'
import { CHECK_TERMS, type CheckRow } from './check.js'
import { nextState, type CheckMove } from './check_moves.js'
import { insertCheckEvent, storeMove, type CheckChange } from './check_repository.js'
import { queueCheckMail } from './check_mails.js'

/** Who moves a check: null when the calendar does. */
export interface Mover {
  actorId: string | null
  channel: Channel
  correlationId?: string
}

export interface MoveSaid {
  reasonCode?: string | null
  note?: string | null
  consent?: { version: string; ip: string }
}

/**
 * Moves a check in the caller's transaction, which holds the person's row, and tells everybody. The audit
 * log names states and codes; what was found in a report is nothing to be kept for good.
 *
 * @throws Refusal 409 `check_state`
 */
export async function moveCheck(
  trx: TransactionClientContract,
  check: CheckRow,
  move: CheckMove,
  by: Mover,
  said: MoveSaid = {}
): Promise<void> {
  const { user_id: userId, state: from } = check
  const to = nextState(from, move)
  if (!to) throw checkState(from)
  const now = businessClock.now().toJSDate()
  const { reasonCode = null, note = null, consent } = said
  // Whoever only agrees to a newer text does not lose their place in the line.
  const when = { now, keepsPlace: move === 'consent' && to === from }
  const change = { ...changeOf(move, now, said), reason_code: reasonCode, note }
  if (!(await storeMove(trx, check, to, change, when))) throw checkState(from)
  const eventId = await insertCheckEvent(trx, {
    user_id: userId,
    move,
    from_state: from,
    to_state: to,
    at: now,
    actor_id: by.actorId,
    consent_version: consent?.version ?? null,
    consent_ip: consent?.ip ?? null,
    reason_code: reasonCode,
    note,
  })
  await audit(trx, {
    actorId: by.actorId,
    action: `background_check.${move}`,
    targetType: 'user',
    targetId: userId,
    before: { state: from },
    after: { state: to, ...(reasonCode ? { why: reasonCode } : {}) },
    correlationId: by.correlationId,
    channel: by.channel,
  })
  await queueCheckMail(trx, { id: eventId, user_id: userId, move })
  await tellVettingChanged(trx, [userId])
}

/** What a move writes beside the state it leads to. */
function changeOf(
  move: CheckMove,
  now: Date,
  { consent }: MoveSaid
): Omit<CheckChange, 'reason_code' | 'note'> {
  if (move === 'consent') return { consent_version: consent!.version, consented_at: now }
  if (move === 'withdraw') return { consent_version: null, consented_at: null }
  if (move === 'pre_adverse') return { warned_at: now }
  if (move === 'final_adverse') return { expires_at: null }
  if (move === 'expire') return { lapsed_at: now }
  if (move !== 'pass') return {}
  const expires = DateTime.fromJSDate(now, { zone: CHECK_TERMS.zone })
    .plus({ years: CHECK_TERMS.years })
    .toJSDate()
  return { expires_at: expires, reminded_at: null, lapsed_at: null }
}
