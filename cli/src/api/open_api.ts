import { Failure } from '../failure.ts'
import { exits } from '../exits.ts'
import { howToSignIn } from '../session/not_signed_in.ts'
import { Session, type Renewed } from '../session/session.ts'
import { Api } from './client.ts'

/** The API at an address, with a session that renews itself through that same API. */
export function openApi(url: string, timeoutMs: number, agent: string): Api {
  const api: Api = new Api(url, new Session(url, renew), timeoutMs, agent)
  return api

  async function renew(refresh_token: string): Promise<Renewed> {
    try {
      return await api.post<Renewed>('/auth/refresh', {
        doing: 'renew your sign-in',
        body: { refresh_token },
        headers: { 'x-token-delivery': 'body' },
        signedIn: false,
      })
    } catch (error) {
      if (error instanceof Failure && error.exit === exits.signedOut) throw ended(error)
      throw error
    }
  }

  function ended({ why, code, status, requestId }: Failure): Failure {
    const todo = howToSignIn(url)
    return new Failure('Your sign-in has ended.', {
      why,
      todo,
      code,
      status,
      requestId,
      exit: exits.signedOut,
    })
  }
}
