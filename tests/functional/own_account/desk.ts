import sharp from 'sharp'
import env from '#start/env'
import { fileStore } from '#api/core/files/file_store'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { drainMail } from '#api/core/mail/drain_mail'
import { bodyOf, OUR_ORIGIN, Browser, call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import type { Role } from '#api/accounts/permissions'

export { bodyOf }

const BASE = `http://${env.get('HOST')}:${env.get('PORT')}/api`

/** A person signed in in a browser of their own. */
export async function givenSignedIn(role: Role = 'student', email?: string) {
  const user = await givenPerson(role, 'active', email)
  const browser = new Browser()
  await browser.signIn(user.email)
  return { user, browser }
}

/** A request with an `If-Match` of a signed-in browser. */
export const withMatch = (
  { cookies }: Browser,
  method: string,
  path: string,
  etag: string,
  body: unknown
) =>
  call(method, path, {
    body,
    cookies: Object.fromEntries(cookies),
    headers: { origin: OUR_ORIGIN, 'if-match': etag },
  })

/** Sends a file as a form does. */
export async function putFile(
  browser: Browser,
  content: Uint8Array | string,
  name = 'me.jpg'
): Promise<{ status: number; body: Record<string, string> & { errors?: { rule: string }[] } }> {
  const form = new FormData()
  form.set('file', new Blob([content as BlobPart]), name)
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
  const answer = await fetch(`${BASE}/account/avatar`, {
    method: 'PUT',
    headers: { cookie, origin: OUR_ORIGIN },
    body: form,
  })
  return { status: answer.status, body: JSON.parse(await answer.text()) }
}

/** A picture of one colour. */
export const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c03050' } })

export const fetchFile = (path: string, init: RequestInit = {}) =>
  fetch(`${BASE.replace(/\/api$/, '')}${path}`, init)

/** Files outlive the rows that a fresh database has lost. */
export async function emptyStorage(): Promise<void> {
  for (const folder of ['avatars', 'exports']) await fileStore.removeFolder(folder)
}

/** What the worker does for jobs and mails. */
export async function letWorkerWork(): Promise<void> {
  await runDueJobs()
  await drainMail('single')
}
