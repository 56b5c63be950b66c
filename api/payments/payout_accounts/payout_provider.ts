import type { PayoutProvider, PayoutStanding } from './payout_account.js'

/** Who keeps the accounts that payouts go to. Calls leave the machine: never in a transaction. */
export interface PayoutAccounts {
  readonly provider: PayoutProvider
  /** Makes an account; what it is called at the provider, and how it stands. */
  open(): Promise<PayoutStanding & { providerAccountId: string }>
  /** Where its owner goes on: a page of the provider's, or a path of this site. */
  continueAt(providerAccountId: string): Promise<string>
}
