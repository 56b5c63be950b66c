import type { MailKind } from '../mail_kind.js'
import { suppressedAmong } from '../suppression_repository.js'
import { mailAudience } from './audience.js'

/** The addresses that get no mail of a kind, each with the reason why, for staff to read. */
export async function unsendableAmong(
  { category }: MailKind,
  addresses: string[]
): Promise<Map<string, string>> {
  const unwanted = category ? await mailAudience().unwantedAmong(category, addresses) : []
  const suppressed = await suppressedAmong(addresses, { essential: !category })
  return new Map([
    ...[...unwanted].map((address) => [address, 'the person has switched it off'] as const),
    ...[...suppressed].map(
      (address) => [address, 'the address is on the suppression list'] as const
    ),
  ])
}
