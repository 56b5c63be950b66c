import { timingSafeEqual } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { cookieName } from '#api/accounts/sessions/cookies'
import { wallClock } from '#api/core/clock'
import { cookieOf } from '#api/core/cookie_header'
import { isId } from '#api/core/ids'
import { macOf } from '#api/core/keys'

/** However long its token lives, a browser is asked for the link again after so many days. */
const MOST_DAYS = 7

const name = cookieName('iit_preview')
const sign = (words: string) => macOf('staff-preview', words)

/**
 * Lets a browser look ahead: names the token and an end, signed. The secret itself stays in the link,
 * and a token that is revoked counts no more at the next request.
 */
export function writePreviewCookie(
  { response }: HttpContext,
  token: { id: string; expires_at: Date }
): void {
  const now = wallClock.now()
  const end = DateTime.min(DateTime.fromJSDate(token.expires_at), now.plus({ days: MOST_DAYS }))
  const words = `${token.id}.${Math.floor(end.toSeconds())}`
  response.plainCookie(name, `${words}.${sign(words)}`, {
    encode: false,
    maxAge: Math.max(1, Math.floor(end.diff(now).as('seconds'))),
  })
}

/** The id of the token that a `Cookie` header stands for; null when it is forged or over. */
export function readPreviewCookie(header: string | undefined): string | null {
  const [id, end, mac = '', ...rest] = (cookieOf(header, name) ?? '').split('.')
  if (rest.length > 0 || !isId(id) || !/^\d{1,12}$/.test(end)) return null
  const expected = Buffer.from(sign(`${id}.${end}`))
  const given = Buffer.from(mac)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return Number(end) > wallClock.now().toSeconds() ? id : null
}
