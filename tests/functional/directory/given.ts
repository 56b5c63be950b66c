import db from '@adonisjs/lucid/services/db'
import cache from '@adonisjs/cache/services/main'
import type { User } from '#api/accounts/user'
import { writeDays } from '#api/availability/saved/day_repository'
import { dayAt } from '#api/availability/local_time/local_day'
import { dayFromWindows } from '#api/availability/plan/windows'
import type { Actor } from '#api/core/actor'
import { businessClock, wallClock } from '#api/core/clock'
import { localDate } from '#api/core/local_date'
import { newId } from '#api/core/ids'
import type { FormatRate } from '#api/instructors/offerings/offering'
import { addOffering } from '#api/instructors/offerings/add_offering'
import { changeInstructorProfile } from '#api/instructors/profile/change_instructor_profile'
import { givenPerson } from '#tests/functional/accounts/people'
import { complete } from '#tests/functional/onboarding/complete'

const ZONE = 'America/New_York'

interface Wish {
  offers?: Partial<Record<string, FormatRate[]>>
  /** Slugs of areas that they come to. */
  comesTo?: readonly string[]
  /** The slug of the area where they receive. */
  receivesIn?: string
  headline?: string
  state?: 'draft' | 'live'
  /** Minutes ago. */
  liveFor?: number
  /** With all that going live asks for: beside a running house, who lacks something is soon hidden. */
  whole?: boolean
}

export const HOME: FormatRate[] = [{ format: 'student_location', hourly_rate_cents: 8_000 }]
export const ONLINE: FormatRate[] = [{ format: 'online', hourly_rate_cents: 6_000 }]
export const THEIRS: FormatRate[] = [{ format: 'instructor_location', hourly_rate_cents: 7_000 }]

export const asActor = ({ id: userId, email, roles }: User): Actor => ({
  ...{ userId, email, roles, permissions: new Set(), channel: 'web' },
})

/** An instructor whom the directory shows unless the wish says otherwise, free all day for two weeks. */
export async function givenInstructor(wish: Wish = {}): Promise<User & { slug: string }> {
  const { offers = { piano: HOME }, comesTo = ['park-slope'], state = 'live', liveFor = 0 } = wish
  const user = await givenPerson('instructor')
  const actor = asActor(user)
  const { slug } = await changeInstructorProfile(actor, said(wish.headline), undefined)
  for (const [service, formats] of Object.entries(offers)) {
    await addOffering(actor, {
      ...{ service, formats: formats!, durations: [60, 45], selections: {} },
      ...{ description: 'We begin with a song you love.', equipment: null },
    })
  }
  const areas = await db
    .from('areas')
    .whereIn('slug', [...comesTo])
    .select('id')
  const now = wallClock.now()
  await db.transaction(async (trx) => {
    await trx.table('instructor_coverage').insert({
      ...{ user_id: user.id, area_ids: areas.map(({ id }) => id) },
      ...{ created_at: now.toJSDate(), updated_at: now.toJSDate() },
    })
    await writeDays(trx, user.id, fortnight())
  })
  if (wish.receivesIn) await receive(user.id, wish.receivesIn)
  if (wish.whole) await complete(user.id, ['offerings', 'coverage', 'hours'])
  await db
    .from('instructor_profiles')
    .where('user_id', user.id)
    .update({ state, hidden_because: [], went_live_at: now.minus({ minutes: liveFor }).toJSDate() })
  await cache.namespace('facets').clear()
  return { ...user, slug }
}

const said = (headline = 'Piano for people who start late') => ({
  headline,
  bio: 'I teach slowly and listen closely.',
  years_experience: 12,
  languages: ['en', 'es'],
  education: ['Master of Music, 2012'],
  time_zone: ZONE,
})

function fortnight() {
  const today = dayAt(ZONE, businessClock.now().toMillis())
  const day = dayFromWindows([{ start: '06:00', end: '22:00', tag: 'any' }])
  return Array.from({ length: 14 }, (_, ahead) => ({ date: localDate(today + ahead), day }))
}

/** Gives somebody an exact address that nobody is told. */
async function receive(userId: string, slug: string): Promise<void> {
  const { id: areaId } = await db.from('areas').where('slug', slug).select('id').firstOrFail()
  const at = new Date()
  await db.table('teaching_addresses').insert({
    ...{ id: newId(), user_id: userId, area_id: areaId, created_at: at, updated_at: at },
    ...{ name: 'Studio', street: '12 Secret Street', zip: '11215', pinned: true },
    ...{ lat: 40.6712, lng: -73.9812, approximate_lat: 40.67, approximate_lng: -73.98 },
  })
}

/** Whose identity and background staff have found in order. */
export async function givenVetted(userId: string): Promise<void> {
  const at = new Date()
  await db.table('instructor_documents').insert({
    ...{ id: newId(), user_id: userId, kind: 'identity', state: 'accepted', pages: 1 },
    ...{ sent_as: 'image/png', folder: newId(), size_bytes: 1, sent_at: at, decided_at: at },
  })
  await db.table('background_checks').insert({
    ...{ user_id: userId, state: 'passed', since: at, created_at: at },
    // The last evening of May in New York, when Greenwich has June.
    expires_at: new Date('2099-06-01T02:00:00Z'),
  })
}

/** The statements on any of these tables that the work sends to the database. */
export async function statementsOn(
  tables: RegExp,
  work: () => Promise<unknown>
): Promise<string[]> {
  const sent: string[] = []
  const note = ({ sql }: { sql: string }) => void (tables.test(sql) && sent.push(sql))
  const client = db.connection().getReadClient()
  client.on('query', note)
  try {
    await work()
  } finally {
    client.off('query', note)
  }
  return sent
}
