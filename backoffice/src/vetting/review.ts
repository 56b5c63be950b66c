import type { BaseRecord } from '@refinedev/core'
import { words } from '../format/numbers.ts'
import type { CHECK_STATES, IDENTITY_STATES } from '../instructors/instructor.ts'

type IdentityState = (typeof IDENTITY_STATES)[number]
type CheckState = (typeof CHECK_STATES)[number]
export type StaffMove =
  'pass' | 'review' | 'fail' | 'pre_adverse' | 'resume' | 'reopen' | 'withdraw'

/** One of `GET /api/admin/vetting-reviews`: somebody who began to prove themselves. */
export interface Review extends BaseRecord {
  id: string
  name: string
  email: string
  identity: IdentityState
  check_state: CheckState
  expires_at: string | null
  identity_waits: boolean
  check_waits: boolean
  waiting_since: string | null
}

export interface ReviewDetail extends Review {
  background_check: Check
  /** What staff may do with the check as it stands. */
  moves: StaffMove[]
  documents: Proof[]
  events: CheckEvent[]
}

export interface Check {
  state: CheckState
  standing: CheckState
  since: string | null
  expires_at: string | null
  consented_at: string | null
  reason_code: string | null
  note: string | null
  /** A day in New York. */
  undecided_until: string | null
  version: number
}

export interface Proof {
  id: string
  kind: 'identity' | 'background_report'
  state: 'pending' | 'accepted' | 'refused' | 'replaced'
  sent_as: string
  /** None once the files are deleted. */
  pages: number
  sent_at: string
  decided_at: string | null
  reason_code: string | null
  note: string | null
}

export interface CheckEvent {
  id: string
  move: string
  from_state: CheckState
  to_state: CheckState
  at: string
  consent_version: string | null
  reason_code: string | null
  note: string | null
}

const CHECK_WORDS: Partial<Record<CheckState, string>> = {
  consent: 'Agreed, report to come',
  pending: 'Report to read',
  review: 'Closer look',
  pre_adverse: 'Warned',
  final_adverse: 'Decided against',
  failed: 'New report wanted',
}

export const checkWords = (state: string) => CHECK_WORDS[state as CheckState] ?? words(state)

/** Why a document does not show who somebody is, and why a report is of no use. */
export const IDENTITY_REASONS = {
  unreadable: 'It cannot be read',
  wrong_document: 'It is not a document that shows who they are',
  other_name: 'It names somebody else',
  run_out: 'It has run out',
  other: 'Something else: say what',
}

export const REPORT_REASONS = {
  unreadable: 'It cannot be read',
  other_person: 'It is about somebody else',
  too_old: 'It is too old',
  incomplete: 'Pages are missing',
  other: 'Something else: say what',
}

export const reasonWords = (code: string) =>
  code === 'other'
    ? 'Something else'
    : ({ ...IDENTITY_REASONS, ...REPORT_REASONS }[code] ?? words(code))

export const proofName = ({ kind }: Proof) =>
  kind === 'identity' ? 'Document of identity' : 'Background report'
