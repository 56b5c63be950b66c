import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How the domain that knows people treats mail that nobody has to get. */
export interface MailAudience {
  /** Which of these addresses belong to people who do not want mails of the category. */
  unwantedAmong(category: string, addresses: string[]): Promise<Set<string>>
  /** Somebody at the address wants no more mails of the category. */
  leave(trx: TransactionClientContract, category: string, address: string): Promise<void>
}

let audience: MailAudience | undefined

export function defineMailAudience(defined: MailAudience): void {
  audience = defined
}

export function mailAudience(): MailAudience {
  if (!audience) throw new Error('nobody says who wants which mails')
  return audience
}
