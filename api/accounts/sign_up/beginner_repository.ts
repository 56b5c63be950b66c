import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const TABLES = [
  'second_factors',
  'factor_setups',
  'backup_codes',
  'trusted_browsers',
  'email_changes',
  'notification_choices',
  'data_exports',
  'learners',
  'avatars',
]

/** Takes away what somebody put into an account whose address turned out to be another's. */
export async function forgetBeginner(
  trx: TransactionClientContract,
  userId: string
): Promise<void> {
  for (const table of TABLES) await trx.from(table).where('user_id', userId).delete()
  await trx.from('users').where('id', userId).update({ phone: null, zip: null, pronouns: null })
}
