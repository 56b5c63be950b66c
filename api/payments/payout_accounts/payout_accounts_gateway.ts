import { isProd } from '#api/core/database_tier'
import type { PayoutAccounts } from './payout_provider.js'
import { standIn } from './stand_in.js'

/** Null where nobody can be paid yet: the stand-in is no provider for real money. */
export const payoutAccounts = (): PayoutAccounts | null => (isProd() ? null : standIn)
