import limiter from '@adonisjs/limiter/services/main'
import { businessClock } from '#api/core/clock'
import { drainMail } from '#api/core/mail/drain_mail'
import type { MailClass } from '#api/core/mail/mail_row'
import { resolveUnknown } from '#api/core/mail/resolve_unknown'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { moveBusinessClock } from '#api/core/business_clock'
import { PHASES, type Posture } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { finishLeftoverBatches } from '#api/beta/batches/finish_batches'
import { printableToken } from '#api/accounts/tokens/printable_token'
import env from '#start/env'
import {
  bodyOf,
  call,
  freshAccounts,
  OUR_ORIGIN,
  type Answer,
} from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'

export { bodyOf }

let bearer = ''

/** An empty beta with one operator at the desk. */
export async function freshDesk(
  posture: Posture = PHASES.instructor_only
): Promise<() => Promise<void>> {
  await freshAccounts()
  await limiter.clear()
  const operator = await givenPerson('admin', 'active', 'operator@example.com')
  bearer = await printableToken(operator.email)
  await setPosture(posture, operator.id, 'for a test')
  await fetch(`${env.get('MAIL_LOOKUP_URL')}/messages`, { method: 'DELETE' })
  return () => moveBusinessClock(0)
}

/** A request of the operator. */
export const asStaff = (method: string, path: string, body?: unknown): Promise<Answer> =>
  call(method, `/admin${path}`, { bearer, body })

/** A moment where a worker would leave a server in trouble alone for seconds. */
const WAIT = { first: 0.02, most: 0.1 }

export const drain = (which: MailClass) => drainMail(which, undefined, WAIT)

/** All that a worker's loops do for the outbox. */
export async function drainAllMail(): Promise<void> {
  await resolveUnknown()
  await Promise.all([drain('single'), drain('grouped')])
}

/** Does what the worker would do until nothing is due. */
export async function letWorkerWork(): Promise<void> {
  await runDueJobs()
  await drainAllMail()
  await finishLeftoverBatches()
}

export async function passDays(days: number): Promise<void> {
  await moveBusinessClock(businessClock.offsetMs + days * 24 * 60 * 60 * 1000)
}

interface Caught {
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  message_id: string
}

export async function caughtMails(to?: string): Promise<Caught[]> {
  const query = to ? `?limit=1000&to=${encodeURIComponent(to)}` : '?limit=1000'
  const answer = await fetch(`${env.get('MAIL_LOOKUP_URL')}/messages${query}`)
  return (await answer.json()) as Caught[]
}

/** The code that a person finds in the newest mail. */
export async function codeMailedTo(address: string): Promise<string> {
  const [mail] = await caughtMails(address)
  return /code=([A-Z2-9]{8})/.exec(mail.text)![1]
}

/** The secret of the newest link to prove an address. */
export async function tokenMailedTo(address: string): Promise<string> {
  const [mail] = await caughtMails(address)
  return /verify-email\?token=([\w.-]+)/.exec(mail.text)![1]
}

/** Opens the newest link mailed to an address, in another browser than the sign-up's. */
export async function proveAddress(address: string, password = NEW_PASSWORD): Promise<Answer> {
  const body = { token: await tokenMailedTo(address), password }
  return call('POST', '/auth/email-verification', { body, headers: { origin: OUR_ORIGIN } })
}

/** Codes for whoever holds them, without an address. */
export async function givenCodes(count: number, wish: Record<string, unknown> = {}) {
  const answer = await asStaff('POST', '/invites/generate', { count, ...wish })
  return bodyOf<{ id: string; code: string }[]>(answer)
}

/** An invite that has reached its person, and its code. */
export async function givenSentInvite(wish: Record<string, unknown> = {}) {
  const email = (wish.email as string) ?? 'ines@example.com'
  const { body } = await asStaff('POST', '/invites', { email, ...wish })
  await letWorkerWork()
  return { id: String(body.id), email, code: await codeMailedTo(email) }
}

const NEW_PASSWORD = 'a long enough passphrase'

export const newcomer = (claim: { email: string; code?: string; role?: string }) => ({
  email: claim.email,
  password: NEW_PASSWORD,
  first_name: 'Ines',
  last_name: 'Duarte',
  role: claim.role ?? 'instructor',
  ...(claim.code ? { invite_code: claim.code } : {}),
})

/** Uploads a CSV as the CLI does, and lets the worker work unless told not to. */
export async function uploadCsv(
  content: string | Uint8Array,
  fields: Record<string, string> = {},
  work = true
): Promise<Record<string, unknown> & { id: string; counts: Record<string, number> }> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([content as BlobPart]), 'people.csv')
  const answer = await fetch(
    `http://${env.get('HOST')}:${env.get('PORT')}/api/admin/invite-batches`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}` },
      body: form,
    }
  )
  const batch = (await answer.json()) as { id: string; counts: Record<string, number> }
  if (!work || !answer.ok) return { ...batch, http: answer.status }
  await letWorkerWork()
  const after = await asStaff('GET', `/invite-batches/${batch.id}`)
  return { ...bodyOf<typeof batch>(after), http: answer.status }
}
