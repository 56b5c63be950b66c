import type { HttpContext } from '@adonisjs/core/http'
import { cookieName } from '../sessions/cookies.js'
import { TRUST_DAYS } from './trust_days.js'

const COOKIE = cookieName('iit_tb')

/** Several people may use one browser; each has a token of their own in it. */
const MOST_PEOPLE = 5
const TOKEN = /^[\w-]{43}$/

/** The tokens that a browser carries, the newest first. */
export function carriedTokens({ request }: Pick<HttpContext, 'request'>): string[] {
  const value = request.plainCookie(COOKIE, { encoded: false })
  if (typeof value !== 'string') return []
  return value
    .split('.')
    .filter((token) => TOKEN.test(token))
    .slice(0, MOST_PEOPLE)
}

export function writeTrustCookie({ response }: HttpContext, tokens: string[]): void {
  response.plainCookie(COOKIE, tokens.slice(0, MOST_PEOPLE).join('.'), {
    encode: false,
    maxAge: TRUST_DAYS * 24 * 60 * 60,
  })
}
