import type { CheckState } from '../vetting.js'
import type { CheckMove } from './check_moves.js'

export interface CheckRow {
  user_id: string
  state: CheckState
  since: Date
  consent_version: string | null
  consented_at: Date | null
  reason_code: string | null
  note: string | null
  warned_at: Date | null
  expires_at: Date | null
  reminded_at: Date | null
  lapsed_at: Date | null
  version: number
}

export interface CheckEventRow {
  id: string
  user_id: string
  move: CheckMove
  from_state: CheckState
  to_state: CheckState
  at: Date
  actor_id: string | null
  consent_version: string | null
  consent_ip: string | null
  reason_code: string | null
  note: string | null
}

/** What is there of somebody who has not agreed to anything yet. */
export const NO_CHECK = {
  state: 'not_started',
  since: null,
  consented_at: null,
  reason_code: null,
  note: null,
  warned_at: null,
  expires_at: null,
  version: 0,
} as const

export const CHECK_TERMS = {
  /** A pass holds so many years (teaching.md). */
  years: 1,
  /** So many days before it runs out the person hears of it, and may begin anew. */
  renewalDays: 30,
  /** Between the warning and the decision (teaching.md). */
  businessDays: 5,
  zone: 'America/New_York',
} as const

/** Why a report was of no use; the person reads it in words and may send another. */
export const REPORT_REASONS = [
  'unreadable',
  'other_person',
  'too_old',
  'incomplete',
  'other',
] as const

/** Whether somebody with a pass may begin the next check already. */
export const renewalIsDue = ({ expires_at: expires }: Pick<CheckRow, 'expires_at'>, now: Date) =>
  !expires || expires.getTime() - now.getTime() <= CHECK_TERMS.renewalDays * 86_400_000
