import { env } from '../env.ts'
import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'
import { DEFAULT_URL } from './address.ts'
import { program } from '../program.ts'

/** No credential at all for this address. */
export function notSignedIn(url: string): Failure {
  return new Failure(`You are not signed in to ${url}.`, {
    why: 'INSTAINSTRU_TOKEN is not set and no sign-in is saved for this address.',
    todo: howToSignIn(url),
    exit: exits.signedOut,
    code: 'not_signed_in',
  })
}

/** What to do about a 401: the variable wins over the file, so it has to be named when it is set. */
export function howToSignIn(url: string): string {
  if (env.token())
    return `Set INSTAINSTRU_TOKEN to a valid token, or unset it and run: ${program} login`
  return `Run: ${program} login${url === DEFAULT_URL ? '' : ` --url ${url}`}`
}
