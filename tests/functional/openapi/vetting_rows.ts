import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { CONSENT } from '#api/vetting/background/consent'
import { BASE } from './operations.js'
import { PNG } from './png.js'

const VERIFICATION = `${BASE}/api/instructor/verification`

async function send(email: string, to: string, body: FormData | string) {
  const headers = new Headers({ authorization: `Bearer ${await printableToken(email)}` })
  if (typeof body === 'string') headers.set('content-type', 'application/json')
  await fetch(`${VERIFICATION}/${to}`, { method: 'POST', headers, body })
}

function picture(): FormData {
  const form = new FormData()
  form.set('file', new Blob([PNG as BlobPart]), 'me.png')
  return form
}

/** A document of an instructor on which nobody has decided. */
export async function givenDocument(email: string): Promise<string> {
  await db.from('instructor_documents').delete()
  await send(email, 'identity', picture())
  return (await db.from('instructor_documents').firstOrFail()).id
}

/** An instructor whose report waits to be read. */
export async function givenReviewed(email: string): Promise<string> {
  await db.from('background_checks').delete()
  await send(email, 'consent', JSON.stringify({ version: CONSENT.version, agreed: true }))
  await send(email, 'report', picture())
  return (await db.from('background_checks').firstOrFail()).user_id
}
