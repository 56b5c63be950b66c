import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { bindingsIn, type Person } from '#api/accounts/privacy/records/person'
import { rowsOf } from '#api/core/queue/sql'
import { isLive } from './invites/live_sql.js'
import { MY_INVITES, MY_LINES } from './personal_tables.js'

/** Addresses that people were invited at. */
export const INVITED_ADDRESSES = 'SELECT email FROM invites WHERE redeemed_by = :id'

const LOCK_LINES = `SELECT 1 FROM invite_batch_rows WHERE ${MY_LINES}
  ORDER BY batch_id, line FOR UPDATE`

const LOCK_INVITES = `SELECT id, ${isLive()} AND redeemed_by IS NULL AS open FROM invites
  WHERE ${MY_INVITES} ORDER BY id FOR UPDATE`

/**
 * Invites to a person that can still be used. All that is there to a person is locked, lines of files
 * first and used invites too, in the order in which sending takes them.
 */
export async function openInvitesOf(
  trx: TransactionClientContract,
  person: Person
): Promise<string[]> {
  await rowsOf(trx, LOCK_LINES, bindingsIn(LOCK_LINES, person))
  const rows = await rowsOf<{ id: string; open: boolean }>(
    trx,
    LOCK_INVITES,
    bindingsIn(LOCK_INVITES, person)
  )
  return rows.filter(({ open }) => open).map(({ id }) => id)
}

/** The names an invite is about, for texts that may not hold them. */
export async function namesOfInvite(
  trx: TransactionClientContract,
  id: string
): Promise<(string | null)[]> {
  const invite = await trx.from('invites').select('first_name', 'last_name').where({ id }).first()
  return invite ? [invite.first_name, invite.last_name] : []
}
