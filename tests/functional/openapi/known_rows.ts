import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { newId } from '#api/core/ids'
import { caughtMails } from '#api/dev/catcher_gateway'
import { givenFactor, givenLink, givenStaffSession } from '#tests/functional/admin/user_desk'
import { givenPerson } from '#tests/functional/accounts/people'
import { askForInvite } from '#api/beta/requests/ask_for_invite'
import { letWorkerWork } from '#tests/functional/beta/desk'
import { addOffering } from '#api/instructors/offerings/add_offering'
import { loadDefaultMap } from '#api/geography/map/load_default_map'
import { givenProfile } from './instructor_rows.js'
import { BASE } from './operations.js'
import { PNG } from './png.js'
import { givenDocument, givenReviewed } from './vetting_rows.js'

export const ADMIN = 'admin@instainstru.test'
const INSTRUCTOR = 'instructor@instainstru.test'

/** Whose token an operation's example is sent with: staff may do all but teach. */
export const whoseExample = (path: string) =>
  path.startsWith('/api/instructor/') ? INSTRUCTOR : ADMIN

let made = 0

/** Makes, for an address with `{id}` in it, a row of which the operation's example can speak. */
export async function idFor(path: string, action?: string): Promise<string> {
  const [, maker] = MAKERS.find(([prefix]) => path.startsWith(prefix)) ?? []
  if (!maker) throw new Error(`nobody knows how to make a row for ${path}`)
  return maker(path, action)
}

type Maker = (path: string, action?: string) => Promise<string>

const MAKERS: [prefix: string, Maker][] = [
  ['/api/auth/sessions/', async () => newId()],
  ['/api/auth/trusted-browsers/', async () => newId()],
  [
    '/api/auth/tokens/',
    () => created('/api/auth/tokens', { name: 'T', scopes: ['manage_invites'] }),
  ],
  ['/api/admin/invites/{id}/code-reveal', givenCode],
  ['/api/admin/invites/', givenSentInvite],
  ['/api/admin/invite-requests/', givenRequest],
  ['/api/admin/invite-batches/{id}/resolve', givenUnknownOutcome],
  ['/api/admin/invite-batches/', (_, action) => givenBatch(action)],
  ['/api/admin/mail/', givenFailedMail],
  ['/api/admin/jobs/{id}/cancellation', () => givenJob('queued')],
  ['/api/admin/jobs/', () => givenJob('dead')],
  ['/api/admin/phase-schedules/', () => created('/api/admin/phase-schedules', phaseSchedule())],
  [
    '/api/admin/posture-overrides/',
    () => created('/api/admin/posture-overrides', postureOverride()),
  ],
  ['/api/admin/preview-tokens/', () => created('/api/admin/preview-tokens', { name: 'Review' })],
  ['/api/admin/saved-views/', () => created('/api/admin/saved-views', view())],
  [
    '/api/admin/services/',
    async () => (await db.from('services').orderBy('slug').firstOrFail()).id,
  ],
  ['/api/admin/areas/', givenArea],
  ['/api/admin/clinic-dates/', () => givenClinicDate()],
  ['/api/admin/clinic-sign-ups/', givenClinicSeat],
  ['/api/instructor/clinic/', givenPublishedClinic],
  ['/dev/mail/', givenCaughtMail],
  ['/api/admin/users/', givenStudent],
  ['/api/admin/instructors/{id}/hiding', givenProfile],
  ['/api/admin/instructors/', async () => (await demoInstructor()).id],
  ['/api/admin/impersonations/', givenImpersonation],
  ['/api/student/learners/', () => created('/api/student/learners', CHILD)],
  ['/api/instructor/offerings/', givenOffering],
  ['/api/instructor/availability/vacations/', givenVacation],
  ['/api/instructor/places/', givenPlace],
  ['/api/account/exports/', givenExport],
  ['/api/avatars/', givenAvatar],
  ['/api/instructor/verification/documents/', () => givenDocument(INSTRUCTOR)],
  ['/api/admin/vetting-documents/', () => givenDocument(INSTRUCTOR)],
  ['/api/admin/vetting-reviews/', () => givenReviewed(INSTRUCTOR)],
  ['/api/admin/background-checks/', () => givenReviewed(INSTRUCTOR)],
  [
    '/api/admin/suppressions/',
    () => created('/api/admin/suppressions', { address: `no${++made}@example.com` }),
  ],
]

const CHILD = { first_name: 'Tomi', birth_date: '2014-03-09' }
const phaseSchedule = () => ({
  phase: 'public',
  at: new Date(Date.now() + ++made * 86_400_000).toISOString(),
  reason: 'for a test',
})

const postureOverride = () => ({
  ...{ capability: 'search', value: true, expires_in_days: 1, reason: 'for a test' },
})

const view = () => ({ resource: 'jobs', name: `View ${++made}`, params: 'state=dead' })

async function created(path: string, body: object): Promise<string> {
  return post(path, JSON.stringify(body), { 'content-type': 'application/json' })
}

async function post(
  path: string,
  body: string | FormData,
  headers: Record<string, string> = {}
): Promise<string> {
  const authorization = `Bearer ${await printableToken(whoseExample(path))}`
  const answer = await fetch(`${BASE}${path}`, {
    method: 'POST',
    headers: { authorization, ...headers },
    body,
  })
  const { id } = (await answer.json()) as { id: string }
  return id
}

async function givenImpersonation(): Promise<string> {
  const viewer = await givenStaffSession(await givenPerson('support'))
  await givenLink(viewer, await givenPerson())
  return (await db.from('impersonations').orderBy('id', 'desc').firstOrFail()).id
}

async function givenStudent(): Promise<string> {
  const student = await givenPerson()
  await givenFactor(student)
  return student.id
}

/** A service more of the demo's instructor, who must not run out of them; terms of examples suit each. */
async function givenOffering(): Promise<string> {
  const { id: userId, email } = await demoInstructor()
  const offered = ['recreation', 'beginner'].map((value) =>
    db.from('subcategory_filter_options').where({ value }).select('subcategory_id')
  )
  const { slug: service } = await db
    .from('services')
    .where({ state: 'live', online_capable: true })
    .whereIn('subcategory_id', offered[0])
    .whereIn('subcategory_id', offered[1])
    .whereRaw("age_groups @> '{teens,adults}'")
    .whereNotIn('id', db.from('instructor_offerings').select('service_id'))
    // Which an example itself adds.
    .whereNot('slug', 'keyboard')
    .orderBy('slug')
    .firstOrFail()
  const teacher = { userId, email, roles: ['instructor'], permissions: new Set<string>() }
  const terms = { service, ...HOUR_AT_HOME, selections: {}, description: null, equipment: null }
  return (await addOffering({ ...teacher, channel: 'command' }, terms)).id
}

async function givenVacation(): Promise<string> {
  const { id: user_id } = await db.from('users').where('email', INSTRUCTOR).firstOrFail()
  const [from_date, to_date, id] = ['2099-01-01', '2099-01-02', newId()]
  await db.table('vacations').insert({ id, user_id, from_date, to_date, created_at: new Date() })
  return id
}

const demoInstructor = () => db.from('users').where('email', INSTRUCTOR).firstOrFail()

const HOUR_AT_HOME = {
  formats: [{ format: 'student_location' as const, hourly_rate_cents: 9_000 }],
  durations: [60],
}

async function givenArea(): Promise<string> {
  await loadDefaultMap()
  const area = await db.from('areas').where('slug', 'park-slope').firstOrFail()
  return String(area.id)
}

const PLACE = { name: 'Studio', street: '287 Fourth Street', zip: '11215' }

/** An instructor has ten at most. */
async function givenPlace(): Promise<string> {
  await db.from('teaching_addresses').delete()
  return created('/api/instructor/places', PLACE)
}

async function givenClinicDate(): Promise<string> {
  const starts_at = new Date(Date.now() + 86_400_000).toISOString()
  const said = { starts_at, minutes: 60, capacity: 2, place: 'Room 2' }
  return created('/api/admin/clinic-dates', said)
}

async function givenPublishedClinic(): Promise<string> {
  const id = await givenClinicDate()
  return created(`/api/admin/clinic-dates/${id}/publication`, {})
}

/** A seat of the instructor at a clinic whose doors are open. */
async function givenClinicSeat(): Promise<string> {
  const starts_at = new Date(Date.now() + 60_000)
  const dateId = await givenPublishedClinic()
  await db.from('clinic_dates').where('id', dateId).update({ starts_at })
  const user = await db.from('users').where('email', INSTRUCTOR).firstOrFail()
  const seat = { id: newId(), clinic_date_id: dateId, user_id: user.id, state: 'seated' }
  const now = new Date()
  await db.table('clinic_sign_ups').insert({ ...seat, signed_up_at: now, seated_at: now })
  return seat.id
}

async function givenSentInvite(): Promise<string> {
  const id = await created('/api/admin/invites', { email: `known${++made}@example.com` })
  await letWorkerWork()
  return id
}

async function givenRequest(): Promise<string> {
  await askForInvite({ email: `waiting${++made}@example.com` })
  return (await db.from('invite_requests').orderBy('id', 'desc').firstOrFail()).id
}

async function givenCode(): Promise<string> {
  await created('/api/admin/invites/generate', { count: 1 })
  return (await db.from('invites').whereNull('email').orderBy('id', 'desc').firstOrFail()).id
}

async function givenExport(): Promise<string> {
  const id = await created('/api/account/exports', {})
  await letWorkerWork()
  await db.from('data_exports').update({ requested_at: new Date(0) })
  return id
}

async function givenAvatar(): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([PNG as BlobPart]), 'me.png')
  const authorization = `Bearer ${await printableToken(ADMIN)}`
  const init = { method: 'PUT', headers: { authorization }, body: form }
  const answer = await fetch(`${BASE}/api/account/avatar`, init)
  return /avatars\/([\w-]{22})\//.exec(await answer.text())![1]
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
