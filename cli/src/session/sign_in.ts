import type { Api } from '../api/client.ts'
import type { SignedIn } from '../api/types.ts'
import { Failure } from '../failure.ts'
import { ask } from '../prompt/ask.ts'
import { needTerminal } from '../prompt/terminal.ts'
import { program } from '../program.ts'

export type Credentials = { email: string; password: string; code?: string }

/**
 * Signs in with a password and, where one was given, a code; where the API wants the second factor,
 * asks for its code and sends both again.
 */
export async function signIn(
  api: Api,
  { email, password, code: given }: Credentials
): Promise<SignedIn> {
  const attempt = (code?: string) =>
    api.post<SignedIn>('/auth/sign-in', {
      doing: `sign in as ${email}`,
      body: { email, password, audience: 'staff', ...(code && { code }) },
      headers: { 'x-token-delivery': 'body' },
      signedIn: false,
    })
  try {
    return await attempt(given)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'factor_required') throw error
    needTerminal(
      'the second factor',
      `Pass it with --code, or make a token in the back office and pipe it to: ${program} login --token-stdin`
    )
    return attempt(await ask('Code from your authenticator app, or a backup code: '))
  }
}
