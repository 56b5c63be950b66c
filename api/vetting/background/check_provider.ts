import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Whoever looks into people's past for us. */
export interface CheckProvider {
  /** What the person is asked for once they agreed: a report of their own, or nothing more. */
  asksFor: 'report' | 'nothing'
  /**
   * Called in the transaction of the consent. One who makes reports enqueues its order here, and moves
   * the check on (`moveCheck`) when it hears back.
   */
  begin(trx: TransactionClientContract, userId: string): Promise<void>
}
