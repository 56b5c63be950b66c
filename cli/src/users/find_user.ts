import type { Api } from '../api/client.ts'
import type { User } from '../api/people_types.ts'
import { Failure } from '../failure.ts'
import { program } from '../program.ts'

/** An account's id as given, or the id behind an e-mail address. */
export async function findUser(api: Api, reference: string): Promise<string> {
  if (!reference.includes('@')) return reference
  const query = { email: reference.trim().toLowerCase(), _start: 0, _end: 1 }
  const { rows } = await api.list<User>('/admin/users', { doing: `look up ${reference}`, query })
  if (rows[0]) return rows[0].id
  throw new Failure(`Nobody has the address ${reference}.`, {
    why: 'No account has it.',
    todo: `Look for a part of it: ${program} users find ${reference.split('@')[0]}`,
    code: 'user_not_found',
  })
}
