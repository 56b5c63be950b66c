import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import type { User } from '#api/accounts/user'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { moveBusinessClock } from '#api/core/business_clock'
import { CONSENT, type ConsentText } from '#api/vetting/background/consent'
import { OUR_ORIGIN, call, freshAccounts, type Browser } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { bodyOf, givenSignedIn } from '#tests/functional/own_account/desk'
import { pdf, photoWithPlace } from '#tests/hostile_files'

export const PATH = '/instructor/verification'
export const AGREED = { version: CONSENT.version, agreed: true }

export interface Verification {
  identity: string
  background_check: {
    state: string
    standing: string
    undecided_until: string | null
    expires_at: string | null
    may_renew: boolean
    note: string | null
    version: number
  }
  consent: ConsentText
  agreed: { version: string; at: string; text: ConsentText | null }
  documents: {
    id: string
    kind: string
    state: string
    pages: number
    reason_code: string | null
    note: string | null
  }[]
}

/** An empty house that lets everybody in, and the real time afterwards. */
export async function freshHouse(): Promise<() => Promise<void>> {
  await freshAccounts()
  await setPosture(PHASES.public, 'test', 'for a test')
  return () => moveBusinessClock(0)
}

export async function sendFile(
  { cookies }: Browser,
  to: 'identity' | 'report',
  content: Uint8Array,
  name = 'passport.png'
) {
  const form = new FormData()
  form.set('file', new Blob([content as BlobPart]), name)
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
  const answer = await fetch(`${OUR_ORIGIN}/api${PATH}/${to}`, {
    method: 'POST',
    headers: { cookie, origin: OUR_ORIGIN },
    body: form,
  })
  const body = (await answer.json()) as Verification & {
    code?: string
    errors?: { rule: string }[]
  }
  return { status: answer.status, body }
}

/** An instructor who sent a photo of a passport. */
export async function givenSender() {
  const { user, browser } = await givenSignedIn('instructor')
  const { body } = await sendFile(browser, 'identity', await photoWithPlace())
  return { user, browser, document: body.documents[0] }
}

/** An instructor whose report waits to be read. */
export async function givenReport() {
  const { user, browser } = await givenSignedIn('instructor')
  await browser.call('POST', `${PATH}/consent`, AGREED)
  const { body } = await sendFile(browser, 'report', pdf({ pages: 2 }))
  return { user, browser, document: body.documents[0] }
}

export const verificationOf = async (browser: Browser) =>
  bodyOf<Verification>(await browser.call('GET', PATH))

let support: User | undefined

/** What somebody of support asks for. */
export async function asSupport(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {}
) {
  if (!support || !(await db.from('users').where('id', support.id).first())) {
    support = await givenPerson('support')
  }
  return call(method, `/admin${path}`, {
    bearer: await printableToken(support.email),
    body,
    headers,
  })
}

/** Whatever the check has come to meanwhile. */
export const moveOn = (userId: string, move: string, more: object = {}) =>
  asSupport('POST', `/background-checks/${userId}/moves`, { move, ...more }, { 'if-match': '*' })

/** A page as its bytes; answers of other kinds too. */
export const fetchPage = (path: string, headers: Record<string, string>) =>
  fetch(`http://${env.get('HOST')}:${env.get('PORT')}/api${path}`, { headers })

export const cookieOf = ({ cookies }: Browser) => ({
  cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
})
