export const PAYOUT_PROVIDERS = ['stand_in', 'stripe'] as const
export type PayoutProvider = (typeof PAYOUT_PROVIDERS)[number]

/**
 * How far the provider is with an account: `pending` and `restricted` receive nothing yet (the first
 * was never complete), `refused` never will.
 */
export const PAYOUT_STATES = ['pending', 'restricted', 'ready', 'refused'] as const
export type PayoutState = (typeof PAYOUT_STATES)[number]

/** What the provider says of an account. Bank data stay with it: we know no number. */
export interface PayoutStanding {
  state: PayoutState
  /** Keys of what the person still has to give the provider; empty while it is the provider's turn. */
  requirements_due: string[]
}

export interface PayoutAccount extends PayoutStanding {
  user_id: string
  provider: PayoutProvider
  provider_account_id: string
  updated_at: Date
}

const WORDS: Record<string, string> = {
  personal_details: 'Tell the payment provider who you are.',
  bank_account: 'Tell the payment provider which bank account is yours.',
  identity_document: 'Show the payment provider a document that proves who you are.',
}

/** A requirement for a person; providers may think of new ones. */
export const requirementInWords = (key: string): string =>
  WORDS[key] ?? 'The payment provider asks for something more.'
