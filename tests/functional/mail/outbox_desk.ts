import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { asStaff, freshDesk } from '#tests/functional/beta/desk'

type Fault = Record<string, unknown>

export async function fault(settings: Fault): Promise<void> {
  const url = `${env.get('MAIL_LOOKUP_URL')}/faults`
  const answer = await fetch(url, { method: 'PUT', body: JSON.stringify(settings) })
  if (!answer.ok) throw new Error(await answer.text())
}

export const invite = (email = 'ines@example.com') => asStaff('POST', '/invites', { email })
export const mail = () => db.from('mail_messages').firstOrFail()
export const state = async () => (await mail()).state

/** Makes everything that waits due at this moment. */
export const hurry = () => db.from('mail_messages').update({ due_at: new Date(0) })

/** Plays a worker that died: its claim has run out. */
export const letLeasesRunOut = () =>
  db
    .from('mail_messages')
    .where('state', 'sending')
    .update({ lease_until: new Date(0) })

/** An empty desk and a mail server that behaves, before and after. */
export async function freshOutbox(): Promise<() => Promise<void>> {
  const restore = await freshDesk()
  await fault({ kind: 'none' })
  return async () => {
    await restore()
    await fault({ kind: 'none' })
  }
}
