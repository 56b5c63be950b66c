import { http } from '../data/http.ts'
import { forgetVisits } from '../shell/recent.ts'
import type { ApiError } from '../data/problem.ts'
import { forgetSignIn, hasSignedIn, noteSignIn } from './signed_in.ts'

export interface Me {
  id: string
  email: string
  first_name: string
  last_name: string
  roles: string[]
  permissions: string[]
}

/** What the server would answer, known without asking where nobody has ever signed in. */
const NOBODY: ApiError = {
  message: 'Nobody is signed in.',
  statusCode: 401,
  code: 'not_signed_in',
  requestId: null,
  retryAfter: null,
}

let cached: Promise<Me> | null = null

/** Who is signed in. Asked once; every later question is answered from memory. */
export function me(): Promise<Me> {
  cached ??= hasSignedIn()
    ? http.get<Me>('/api/auth/me').then(({ data }) => data)
    : Promise.reject<Me>(NOBODY)
  // A failure is not remembered, so that the next question asks again.
  cached.catch(forgetMe)
  return cached
}

export function rememberMe(person: Me): void {
  cached = Promise.resolve(person)
  noteSignIn()
}

/** The session is over: nobody is signed in until somebody signs in again. */
export function endSession(): void {
  forgetMe()
  forgetSignIn()
  forgetVisits()
}

export function forgetMe(): void {
  cached = null
}
