import type { CheckState } from '../vetting.js'

export const MOVES = [
  'consent',
  'submit',
  'pass',
  'review',
  'fail',
  'pre_adverse',
  'dispute',
  'resume',
  'final_adverse',
  'expire',
  'reopen',
  'withdraw',
] as const
export type CheckMove = (typeof MOVES)[number]

/** Where each move leads from each state (teaching.md, "Background check"; ADR 16). */
const LEADS: Record<CheckMove, Partial<Record<CheckState, CheckState>>> = {
  consent: {
    not_started: 'consent',
    consent: 'consent',
    pending: 'pending',
    passed: 'consent',
    expired: 'consent',
    failed: 'consent',
  },
  submit: { consent: 'pending', pending: 'pending' },
  pass: { pending: 'passed', review: 'passed', pre_adverse: 'passed', disputed: 'passed' },
  review: { pending: 'review' },
  fail: { pending: 'failed', review: 'failed' },
  pre_adverse: { review: 'pre_adverse' },
  dispute: { pre_adverse: 'disputed' },
  resume: { disputed: 'pre_adverse' },
  final_adverse: { pre_adverse: 'final_adverse' },
  expire: { passed: 'expired' },
  reopen: { final_adverse: 'not_started' },
  withdraw: { consent: 'not_started', pending: 'not_started' },
}

/** Null where the move is not to be made. */
export const nextState = (from: CheckState, move: CheckMove): CheckState | null =>
  LEADS[move][from] ?? null

/** What staff decide; the rest is the person's, or the calendar's. */
export const STAFF_MOVES = [
  'pass',
  'review',
  'fail',
  'pre_adverse',
  'resume',
  'reopen',
  'withdraw',
] as const
export type StaffMove = (typeof STAFF_MOVES)[number]

export const staffMovesFrom = (from: CheckState): StaffMove[] =>
  STAFF_MOVES.filter((move) => nextState(from, move) !== null)
