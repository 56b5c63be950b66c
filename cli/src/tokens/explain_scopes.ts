import type { Api } from '../api/client.ts'
import type { Me } from '../api/types.ts'
import { Failure } from '../failure.ts'
import { unknownWord } from '../known.ts'

/** The API refuses a scope by its place in the list; this names the word, and those that can be given. */
export async function explainScopes(api: Api, scopes: string[], error: unknown): Promise<unknown> {
  const isAboutScopes =
    error instanceof Failure && error.errors?.some(({ field }) => field.startsWith('scopes'))
  if (!isAboutScopes) return error
  const { permissions } = await api.get<Me>('/auth/me', { doing: 'ask what you may give' })
  const wrong = scopes.find((scope) => !permissions.includes(scope))
  return wrong === undefined ? error : unknownWord('scope', wrong, permissions)
}
