import { flag, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import {
  PAYOUT_PROVIDERS,
  PAYOUT_STATES,
  requirementInWords,
  type PayoutAccount,
} from './payout_account.js'
import { payoutAccounts } from './payout_accounts_gateway.js'

export const payoutAccountSchema = named(
  'PayoutAccount',
  object({
    open: { ...flag, description: 'Whether an account can be opened at all' },
    account: orNull(
      object({
        provider: oneOf(PAYOUT_PROVIDERS),
        state: oneOf(PAYOUT_STATES),
        requirements_due: listOf(object({ key: text, words: text })),
        updated_at: instant,
      })
    ),
  })
)

export const toPayoutAccount = (account: PayoutAccount | undefined) => ({
  open: payoutAccounts() !== null,
  account: account
    ? {
        provider: account.provider,
        state: account.state,
        requirements_due: account.requirements_due.map((key) => ({
          key,
          words: requirementInWords(key),
        })),
        updated_at: account.updated_at.toISOString(),
      }
    : null,
})
