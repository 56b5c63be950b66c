import db from '@adonisjs/lucid/services/db'
import { hashOfToken } from '#api/accounts/token_hash'
import { cookieSecure } from '#config/app'
import { demoCode } from '#tests/second_factor'
import { Browser, tokensOf } from './calls.js'
import { challengeOf } from './forged_challenges.js'
import { givenPerson, PASSWORD } from './people.js'

export const TRUST_COOKIE = `${cookieSecure ? '__Host-' : ''}iit_tb`

/** What somebody has who wants a browser of theirs to pass for a trusted one. */
export interface TrustKit {
  email: string
  userId: string
  good: string
  rowId: string
  otherPersons: string
  access: string
  refresh: string
  challenge: string
}

/** Signs in with a code and has the browser trusted; answers what its cookie says then. */
export async function trustedBy(email: string, browser = new Browser()): Promise<string> {
  const code = await demoCode(email)
  const wish = { email, password: PASSWORD, audience: 'staff', code, trust_browser: true }
  const { status } = await browser.call('POST', '/auth/sign-in', wish)
  if (status !== 200) throw new Error(`answered ${status}`)
  return browser.cookies.get(TRUST_COOKIE)!
}

export async function trustKit(): Promise<TrustKit> {
  const { email, id: userId } = await givenPerson('support')
  const challenge = await challengeOf(email)
  const { access, refresh } = await tokensOf(email)
  const good = await trustedBy(email)
  const { id: rowId } = await db.from('trusted_browsers').where('user_id', userId).firstOrFail()
  const otherPersons = await trustedBy((await givenPerson('admin')).email)
  return { email, userId, good, rowId, otherPersons, access, refresh, challenge }
}

const five = Array(5).fill('B'.repeat(43)).join('.')

/** Cookies that must not stand for a code, by name. */
export const FORGED_TRUST: Record<string, (kit: TrustKit) => string> = {
  'nothing in it': () => '',
  'dots only': () => '....',
  'the first letter changed': ({ good }) => (good[0] === 'A' ? 'B' : 'A') + good.slice(1),
  'the last letter changed': ({ good }) => good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A'),
  'the last letter missing': ({ good }) => good.slice(0, -1),
  'a letter behind': ({ good }) => `${good}A`,
  'half of it': ({ good }) => good.slice(0, 21),
  'a dot inside': ({ good }) => `${good.slice(0, 20)}.${good.slice(20)}`,
  'its letters in the other case': ({ good }) =>
    good.toLowerCase() === good ? good.toUpperCase() : good.toLowerCase(),
  'its letters backwards': ({ good }) => [...good].reverse().join(''),
  'the token of another person': ({ otherPersons }) => otherPersons,
  'what the table stores': ({ good }) => hashOfToken(good),
  'the id of the browser': ({ rowId }) => rowId,
  'the id of the person': ({ userId }) => userId,
  'the access token': ({ access }) => access,
  'the refresh token': ({ refresh }) => refresh,
  'the challenge of the sign-in': ({ challenge }) => challenge,
  'a token made up': () => 'A'.repeat(43),
  'the framework’s mark of a signed value': ({ good }) => `s:${good}`,
  SQL: () => `'%20OR%20'1'='1`,
  'a list as JSON': ({ good }) => `["${good}"]`,
  'four thousand letters': () => 'A'.repeat(4_000),
  'a hundred tokens': () => Array(100).fill('A'.repeat(43)).join('.'),
  'the right one behind more people than a browser has': ({ good }) => `${five}.${good}`,
}
