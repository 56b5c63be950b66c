import db from '@adonisjs/lucid/services/db'
import { call, OUR_ORIGIN, Browser } from '#tests/functional/accounts/calls'
import {
  asStaff,
  codeMailedTo,
  letWorkerWork,
  newcomer,
  uploadCsv,
} from '#tests/functional/beta/desk'
import { bodyOf, picture, putFile } from './desk.js'

export const EMAIL = 'quillivarne+beta@zyxmail.example'
const FIRST = 'Quillivarne'
const LAST = 'Throckmortensen'
export const MARKS = [
  EMAIL,
  'quillivarne@zyxmail',
  FIRST,
  LAST,
  '2125552368',
  'Brindlewhack',
  'Snorkelfest',
  'Pipkintuft',
  'Wobblefrost',
  'Flimbrowser',
  '203.0.113.77',
  '10178',
  'zie/zir',
]

const CSV = `email,first_name,last_name,role,note,company
${EMAIL},${FIRST},${LAST},student,Met at Snorkelfest,Brindlewhack Ltd
other@example.com,Olga,Other,student,A friend of ${FIRST} ${LAST},Plain Ltd
${EMAIL.toUpperCase()},${FIRST},${LAST},student,,`

const BROWSER = { 'user-agent': 'Flimbrowser/9.9', 'x-forwarded-for': '203.0.113.77' }

/** A browser with a name, somewhere. */
class MarkedBrowser extends Browser {
  override call(method: string, path: string, body?: unknown) {
    return this.send(method, path, body)
  }

  private async send(method: string, path: string, body?: unknown) {
    const answer = await call(method, path, {
      body,
      cookies: Object.fromEntries(this.cookies),
      headers: { origin: OUR_ORIGIN, ...BROWSER },
    })
    for (const [name, value] of answer.cookies) {
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }
}

/** A person who has done all there is to do, and about whom staff have done all they can. */
export async function givenBusyPerson() {
  await call('POST', '/beta/invites/request', { body: { email: EMAIL } })
  const batch = await uploadCsv(CSV)
  const code = await codeMailedTo(EMAIL)
  const browser = new MarkedBrowser()
  const claim = { ...newcomer({ email: EMAIL, code, role: 'student' }), first_name: FIRST }
  const signedUp = await browser.call('POST', '/auth/sign-up', { ...claim, last_name: LAST })
  const id = String(bodyOf(signedUp).id)
  await call('POST', '/auth/sign-up', {
    body: { ...newcomer({ email: EMAIL, role: 'student' }), last_name: LAST },
    headers: { origin: OUR_ORIGIN },
  })
  await call('POST', '/auth/sign-in', {
    body: { email: EMAIL, password: 'not the right one' },
    headers: { 'x-token-delivery': 'body', ...BROWSER },
  })
  await browser.call('PUT', '/account/profile', {
    first_name: FIRST,
    last_name: LAST,
    phone: '+1 212 555 2368',
    zip: '10178',
    time_zone: 'America/Denver',
    pronouns: 'zie/zir',
  })
  await browser.call('PUT', '/account/notification-preferences', { quiet_hours: false })
  await browser.call('POST', '/student/learners', {
    first_name: 'Pipkintuft',
    birth_date: '2016-05-04',
    notes: 'Likes Wobblefrost',
  })
  await browser.call('POST', '/auth/tokens', {
    name: `Script of ${FIRST}`,
    scopes: ['manage_own_profile'],
  })
  await putFile(browser, await picture(300, 200).jpeg().toBuffer())
  await browser.call('POST', '/account/exports')
  await letWorkerWork()
  await staffLooksAfter(id)
  return { id, browser, batch: batch.id }
}

export async function staffLooksAfter(id: string) {
  const reason = `${FIRST} ${LAST} (${EMAIL}, 212-555-2368) asked for it`
  await asStaff('POST', '/suppressions', { address: EMAIL, note: `${LAST} complained` })
  await asStaff('POST', `/users/${id}/suspension`, { reason })
  await asStaff('DELETE', `/users/${id}/suspension`, { reason })
  await asStaff('POST', '/saved-views', {
    resource: 'invites',
    name: `For ${LAST}`,
    params: `q=${encodeURIComponent(EMAIL)}&state=sent&last_name=${LAST}`,
  })
  await db.from('mail_suppressions').update({ reason: 'unsubscribe' })
  const upload = await uploadCsv(`email\n${EMAIL}\nnew@example.com`, { dry_run: 'true' })
  return upload
}

export const deletion = { password: 'a long enough passphrase', confirm: 'DELETE' }
export const countsOf = async (id: string) =>
  bodyOf(await asStaff('GET', `/invite-batches/${id}`)).counts
