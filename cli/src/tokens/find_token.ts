import type { Api } from '../api/client.ts'
import type { Token } from '../api/types.ts'
import { Failure, usage } from '../failure.ts'
import { program } from '../program.ts'

/** The token with this id, or the only one with this name. */
export async function findToken(api: Api, reference: string): Promise<Token> {
  const { rows } = await api.list<Token>('/auth/tokens', { doing: 'look up the token' })
  const byId = rows.filter(({ id }) => id === reference)
  const [found, ...others] = byId.length > 0 ? byId : rows.filter(({ name }) => name === reference)
  if (!found)
    throw new Failure(`You have no token “${reference}”.`, {
      why: 'Neither an id nor a name of your tokens is like it.',
      todo: `See them: ${program} tokens list`,
      code: 'token_not_found',
    })
  if (others.length === 0) return found
  const candidates = [found, ...others].map(({ id, hint }) => `${id} (…${hint})`).join(', ')
  throw usage(
    `${others.length + 1} of your tokens are called “${reference}”.`,
    candidates,
    'Name the one you mean by its id.'
  )
}
