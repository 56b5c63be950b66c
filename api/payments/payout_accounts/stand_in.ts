import { newId } from '#api/core/ids'
import type { PayoutAccounts } from './payout_provider.js'
import type { PayoutStanding } from './payout_account.js'

/**
 * Stands in for a payment provider outside prod, on a page of its own that says so. It asks for no
 * name and no number, and walks through the states that a real one knows.
 */
export const standIn: PayoutAccounts = {
  provider: 'stand_in',
  open: () => Promise.resolve({ providerAccountId: `stand_in_${newId()}`, ...NEW }),
  continueAt: () => Promise.resolve('/instructor/payouts/stand-in'),
}

const NEW: PayoutStanding = { state: 'pending', requirements_due: ['personal_details'] }
const READY: PayoutStanding = { state: 'ready', requirements_due: [] }
const REFUSED: PayoutStanding = { state: 'refused', requirements_due: [] }

const restricted = (due: string): PayoutStanding => ({
  state: 'restricted',
  requirements_due: [due],
})

/** What one can tell the stand-in: three things are given, three are decided. */
export const STAND_IN_ANSWERS = [
  'personal_details',
  'bank_account',
  'identity_document',
  'ask_for_more',
  'refuse',
  'start_over',
] as const
export type StandInAnswer = (typeof STAND_IN_ANSWERS)[number]

/** How an account stands after an answer; null where it makes no sense. */
export function answered(before: PayoutStanding, answer: StandInAnswer): PayoutStanding | null {
  const { state, requirements_due: due } = before
  if (answer === 'start_over') return NEW
  if (answer === 'refuse') return state === 'refused' ? null : REFUSED
  if (answer === 'ask_for_more') return state === 'ready' ? restricted('identity_document') : null
  if (!due.includes(answer)) return null
  return answer === 'personal_details' ? restricted('bank_account') : READY
}
