import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

/** What staff may say of an area; null leaves it to the map. */
export interface AreaWords {
  shown_name: string | null
  aliases: string[] | null
  hidden: boolean | null
}

export async function writeWords(
  trx: TransactionClientContract,
  id: number,
  { shown_name, aliases, hidden }: AreaWords,
  now: DateTime
): Promise<void> {
  await trx
    .from('areas')
    .where('id', id)
    .update({
      shown_name,
      staff_aliases: aliases,
      hidden_by_staff: hidden,
      version: trx.raw('version + 1'),
      updated_at: now.toJSDate(),
    })
}
