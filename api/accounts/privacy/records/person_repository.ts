import { rowsOf, type Client } from '#api/core/queue/sql'
import { emailKey } from '../../email.js'
import type { Person } from './person.js'
import { knownAddressSources } from './registries.js'

/** A person with all addresses they are known by; null for nobody and for who was erased. */
export async function findPerson(client: Client, id: string): Promise<Person | null> {
  const [user] = await rowsOf<Pick<Person, 'id' | 'first_name' | 'last_name' | 'phone'>>(
    client,
    `SELECT id, first_name, last_name, phone FROM users WHERE id = :id AND state <> 'deleted'`,
    { id }
  )
  if (!user) return null
  const known = await addressesOf(client, id)
  const taken = await heldByOthers(client, id, known)
  const addresses = known.filter((address) => !taken.addresses.has(address))
  const mailboxes = [...new Set(addresses.map(emailKey))].filter((key) => !taken.keys.has(key))
  return { ...user, addresses, mailboxes }
}

async function addressesOf(client: Client, id: string): Promise<string[]> {
  const sql = ['SELECT email AS address FROM users WHERE id = :id', ...knownAddressSources()]
  const rows = await rowsOf<{ address: string | null }>(client, sql.join(' UNION '), { id })
  return rows.flatMap(({ address }) => (address ? [address.toLowerCase()] : []))
}

/** Addresses and mailboxes that another account has by now are no longer this person's. */
async function heldByOthers(client: Client, id: string, addresses: string[]) {
  const rows = await rowsOf<{ email: string; email_key: string }>(
    client,
    `SELECT email, email_key FROM users
     WHERE id <> :id AND state <> 'deleted' AND email_key = ANY(:keys)`,
    { id, keys: addresses.map(emailKey) }
  )
  return {
    addresses: new Set(rows.map(({ email }) => email)),
    keys: new Set(rows.map(({ email_key: key }) => key)),
  }
}

/** The names of a person, for texts that may not hold them. */
export async function namesOfPerson(client: Client, id: string): Promise<string[]> {
  const rows = await rowsOf<{ first_name: string; last_name: string }>(
    client,
    'SELECT first_name, last_name FROM users WHERE id = :id',
    { id }
  )
  return rows.flatMap(({ first_name: first, last_name: last }) => [first, last])
}

/** As above, of whoever has the address of an entry on the suppression list. */
export async function namesOfSuppressed(client: Client, id: string): Promise<string[]> {
  const rows = await rowsOf<{ first_name: string; last_name: string }>(
    client,
    `SELECT u.first_name, u.last_name FROM mail_suppressions s JOIN users u ON u.email = s.address
     WHERE s.id = :id`,
    { id }
  )
  return rows.flatMap(({ first_name: first, last_name: last }) => [first, last])
}
