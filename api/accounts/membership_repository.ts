import db from '@adonisjs/lucid/services/db'

/**
 * Which of these mailboxes (addresses without plus-tag) already belong to a person. A sign-up that
 * never proved its address does not count: it must not keep an invite from its owner.
 */
export async function membersAmong(emailKeys: string[]): Promise<Set<string>> {
  const rows = await db
    .from('users')
    .select('email_key')
    .whereRaw('email_key = ANY(?)', [emailKeys])
    .whereNotIn('state', ['pending_verification', 'deleted'])
  return new Set(rows.map((row) => row.email_key))
}
