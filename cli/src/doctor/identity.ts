import type { Api } from '../api/client.ts'
import type { Me } from '../api/types.ts'
import { env } from '../env.ts'
import { Failure } from '../failure.ts'
import { fail, ok, warn, type Check } from './check.ts'

/** Whether the API lets this person in, and to what. */
export async function checkIdentity(api: Api): Promise<Check[]> {
  try {
    const me = await api.get<Me>('/auth/me', { doing: 'ask who you are' })
    const saved = await api.session.credential()
    const by = env.token()
      ? 'INSTAINSTRU_TOKEN'
      : saved?.kind === 'token'
        ? 'saved token'
        : 'saved sign-in'
    return [ok('sign-in', `${me.email} by ${by}`), scopes(me)]
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [fail('sign-in', `${error.message} ${error.why}`, error.todo)]
  }
}

function scopes({ permissions }: Me): Check {
  const detail = permissions.join(', ') || 'none'
  if (permissions.includes('manage_invites')) return ok('permissions', detail)
  return warn(
    'permissions',
    `${detail}; manage_invites is missing`,
    'Invites and batches need it: ask an admin, or make a token with that scope.'
  )
}
