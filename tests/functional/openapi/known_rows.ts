import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { caughtMails } from '#api/dev/catcher_gateway'
import { letWorkerWork } from '#tests/functional/beta/desk'
import { BASE } from './operations.js'

export const ADMIN = 'admin@instainstru.test'

let made = 0

/** Makes, for an address with `{id}` in it, a row of which the operation's example can speak. */
export async function idFor(path: string, action?: string): Promise<string> {
  const [, maker] = MAKERS.find(([prefix]) => path.startsWith(prefix)) ?? []
  if (!maker) throw new Error(`nobody knows how to make a row for ${path}`)
  return maker(path, action)
}

type Maker = (path: string, action?: string) => Promise<string>

const MAKERS: [prefix: string, Maker][] = [
  [
    '/api/auth/tokens/',
    () => created('/api/auth/tokens', { name: 'T', scopes: ['manage_invites'] }),
  ],
  ['/api/admin/invites/{id}/code-reveal', givenCode],
  ['/api/admin/invites/', givenSentInvite],
  ['/api/admin/invite-batches/{id}/resolve', givenUnknownOutcome],
  ['/api/admin/invite-batches/', (_, action) => givenBatch(action)],
  ['/api/admin/mail/', givenFailedMail],
  ['/api/admin/jobs/{id}/cancellation', () => givenJob('queued')],
  ['/api/admin/jobs/', () => givenJob('dead')],
  ['/api/admin/saved-views/', () => created('/api/admin/saved-views', view())],
  ['/dev/mail/', givenCaughtMail],
  [
    '/api/admin/suppressions/',
    () => created('/api/admin/suppressions', { address: `no${++made}@example.com` }),
  ],
]

const view = () => ({ resource: 'jobs', name: `View ${++made}`, params: 'state=dead' })

async function created(path: string, body: object): Promise<string> {
  return post(path, JSON.stringify(body), { 'content-type': 'application/json' })
}

async function post(path: string, body: string | FormData, headers: Record<string, string> = {}) {
  const authorization = `Bearer ${await printableToken(ADMIN)}`
  const answer = await fetch(`${BASE}${path}`, {
    method: 'POST',
    headers: { authorization, ...headers },
    body,
  })
  const { id } = (await answer.json()) as { id: string }
  return id
}

async function givenSentInvite(): Promise<string> {
  const id = await created('/api/admin/invites', { email: `known${++made}@example.com` })
  await letWorkerWork()
  return id
}

async function givenCode(): Promise<string> {
  await created('/api/admin/invites/generate', { count: 1 })
  return (await db.from('invites').whereNull('email').orderBy('id', 'desc').firstOrFail()).id
}

async function givenCaughtMail(): Promise<string> {
  await givenSentInvite()
  return (await caughtMails({ limit: 1 }))[0].id
}

/** A batch in the state in which the action can be taken. */
async function givenBatch(action?: string): Promise<string> {
  const form = new FormData()
  form.set('dry_run', 'true')
  form.set('file', new Blob([`email\nbatch${++made}@example.com`]), `${made}.csv`)
  const id = await post('/api/admin/invite-batches', form)
  await letWorkerWork()
  const state = { pause: 'sending', resume: 'paused', cancel: 'sending', retry: 'done' }[
    action ?? ''
  ]
  if (state) await db.from('invite_batches').where('id', id).update({ state, dry_run: false })
  return id
}

async function givenUnknownOutcome(): Promise<string> {
  const id = await givenBatch('cancel')
  const invite = await givenSentInvite()
  await db
    .from('mail_messages')
    .where('cause_id', invite)
    .update({ group_id: id, state: 'unknown' })
  return id
}

async function givenFailedMail(): Promise<string> {
  await created('/api/admin/invites', { email: `failing${++made}@example.com` })
  const mail = await db.from('mail_messages').orderBy('id', 'desc').firstOrFail()
  await db.from('mail_messages').where('id', mail.id).update({ state: 'failed' })
  return mail.id
}

async function givenJob(state: string): Promise<string> {
  const job = await db.from('jobs').orderBy('id', 'desc').firstOrFail()
  await db.from('jobs').where('id', job.id).update({ state })
  return job.id
}
