import type { Api } from '../api/client.ts'
import type { SignedIn } from '../api/types.ts'
import { Failure } from '../failure.ts'
import { ask } from '../prompt/ask.ts'
import { needTerminal } from '../prompt/terminal.ts'
import { program } from '../program.ts'

/** Signs in with a password; where the API wants the second factor, asks for its code and sends both again. */
export async function signIn(api: Api, email: string, password: string): Promise<SignedIn> {
  const attempt = (factor?: { factor_code: string }) =>
    api.post<SignedIn>('/auth/sign-in', {
      doing: `sign in as ${email}`,
      body: { email, password, audience: 'staff', ...factor },
      headers: { 'x-token-delivery': 'body' },
      signedIn: false,
    })
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'factor_required') throw error
    needTerminal(
      'the second factor',
      `Make a token in the back office and pipe it to: ${program} login --token-stdin`
    )
    return attempt({ factor_code: await ask('Code from your authenticator app: ') })
  }
}
