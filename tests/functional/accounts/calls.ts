import db from '@adonisjs/lucid/services/db'
import { cookieSecure } from '#config/app'
import { BUCKETS } from '#api/core/rate_limit/buckets'
import { refreshSettings } from '#api/core/settings/settings'
import env from '#start/env'
import type { Audience } from '#api/accounts/sessions/audience'
import { resetDatabase } from '#tests/database'
import { demoCode } from '#tests/second_factor'
import { PASSWORD } from './people.js'

const BASE = `http://${env.get('HOST')}:${env.get('PORT')}`

/** Of a page on the host that is asked. */
export const OUR_ORIGIN = new URL(BASE).origin

/** The names of people.md, without their prefix where a setting says that there is no HTTPS. */
const prefix = cookieSecure ? '__Host-' : ''
export const COOKIES = {
  at: `${prefix}iit_at`,
  rt: `${prefix}iit_rt`,
  staffAt: `${prefix}iit_staff_at`,
  staffRt: `${prefix}iit_staff_rt`,
}

export interface Answer {
  status: number
  headers: Headers
  /** Set cookies by name; an empty value is one that was taken away. */
  cookies: Map<string, string>
  body: Record<string, never> & { code?: string }
  text: string
}

export interface Call {
  body?: unknown
  headers?: Record<string, string>
  bearer?: string
  cookies?: Record<string, string>
}

/** One request as it goes over the wire; nothing is added but what the call says. */
export async function call(method: string, path: string, sent: Call = {}): Promise<Answer> {
  const headers = new Headers(sent.headers)
  if (sent.body !== undefined) headers.set('content-type', 'application/json')
  if (sent.bearer !== undefined) headers.set('authorization', `Bearer ${sent.bearer}`)
  const cookies = Object.entries(sent.cookies ?? {})
  if (cookies.length) headers.set('cookie', cookies.map((pair) => pair.join('=')).join('; '))
  const body = sent.body === undefined ? undefined : JSON.stringify(sent.body)
  const response = await fetch(`${BASE}/api${path}`, { method, headers, body, redirect: 'manual' })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    cookies: new Map(response.headers.getSetCookie().map(cookiePair)),
    body: text ? JSON.parse(text) : {},
    text,
  }
}

/** An answer's body, of the shape that a test expects it to have. */
export const bodyOf = <Body = Record<string, unknown>>({ body }: { body: unknown }) => body as Body

const cookiePair = (line: string) => {
  const [name, value] = line.split(';')[0].split('=')
  return [name, value] as const
}

/** A browser on our own pages: it keeps cookies and says where it comes from. */
export class Browser {
  readonly cookies = new Map<string, string>()

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const cookies = Object.fromEntries(this.cookies)
    const answer = await call(method, path, { body, cookies, headers: { origin: OUR_ORIGIN } })
    for (const [name, value] of answer.cookies) {
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }

  /** With the code of the account's second factor, where it has one. */
  async signIn(email: string, audience: Audience = 'web', password = PASSWORD): Promise<Answer> {
    const code = await codeOf(email)
    return this.call('POST', '/auth/sign-in', { email, password, audience, ...code })
  }
}

async function codeOf(email: string): Promise<{ code?: string }> {
  const code = await demoCode(email)
  return code ? { code } : {}
}

/** Signs in as a script does and answers its tokens. */
export async function tokensOf(email: string, audience: Audience = 'web') {
  const { body } = await call('POST', '/auth/sign-in', {
    body: { email, password: PASSWORD, audience, ...(await codeOf(email)) },
    headers: { 'x-token-delivery': 'body' },
  })
  return { access: String(body.access_token), refresh: String(body.refresh_token) }
}

/** An empty database without rate limits: tests call more often than people do. */
export async function freshAccounts(): Promise<void> {
  await resetDatabase()
  await db.table('settings').multiInsert(
    Object.values(BUCKETS).map(({ perMinute }) => ({
      key: perMinute.key,
      value: JSON.stringify(100_000),
      version: 1,
      updated_at: new Date(),
    }))
  )
  await refreshSettings()
}
