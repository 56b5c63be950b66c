import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import fc from 'fast-check'
import { registerBusySpans } from '#api/availability/saved/busy_sources'
import { businessClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { stampOfPage } from '#api/directory/profile/page_stamp'
import { busySource } from '#tests/functional/availability/teachers'
import {
  ask,
  givenEditor,
  openHouse,
  restoreCatalogue,
  serviceId,
} from '#tests/functional/catalogue/desk'
import { givenInstructor, givenVetted, HOME, ONLINE, statementsOn } from './given.js'

const MINUTE = 60_000
const path = (slug: string) => `/instructors/${slug}`
const stampFor = (slug: string) => stampOfPage(path(slug))

/** All that the page of the site asks the API for. */
async function answers(slug: string): Promise<string> {
  const asked = await Promise.all([ask(path(slug)), ask(`${path(slug)}/availability`)])
  return (await Promise.all(asked.map((answer) => answer.text()))).join('\n')
}

const own = (table: string, id: string) => db.from(table).where('user_id', id)
const rates = (id: string) =>
  db
    .from('instructor_offering_rates')
    .whereIn('offering_id', own('instructor_offerings', id).select('id'))

/** What may happen to the rows of an instructor, by whom it may be. */
const CHANGES: ((id: string, n: number) => PromiseLike<unknown>)[] = [
  (id, n) => own('instructor_profiles', id).update({ headline: `Lesson ${n}` }),
  (id, n) => own('instructor_profiles', id).update({ languages: n % 2 ? ['de'] : ['en', 'fr'] }),
  (id, n) =>
    own('instructor_profiles', id).update({ time_zone: n % 2 ? 'America/New_York' : 'Asia/Tokyo' }),
  (id, n) =>
    db
      .from('users')
      .where('id', id)
      .update({ last_name: `${'ABCDEF'[n % 6]}ward` }),
  (id, n) => rates(id).update({ hourly_rate_cents: 6_000 + n }),
  (id) => rates(id).where('format', 'online').delete(),
  (id, n) => own('instructor_offerings', id).update({ description: `Song ${n}` }),
  (id, n) => own('instructor_offerings', id).update({ durations: n % 2 ? [30] : [60, 90] }),
  (id, n) => own('instructor_coverage', id).update({ area_ids: n % 2 ? [] : db.raw("'{1,2}'") }),
  (id, n) => own('teaching_addresses', id).update({ approximate_lat: 40.5 + n / 1_000 }),
  (id) => own('teaching_addresses', id).delete(),
  (id, n) => {
    const from = businessClock.now().plus({ days: n % 5 })
    return db.table('vacations').insert({
      ...{ id: newId(), user_id: id, note: null, created_at: new Date() },
      ...{ from_date: from.toISODate(), to_date: from.plus({ days: 1 }).toISODate() },
    })
  },
  (id) => own('vacations', id).delete(),
  (id, n) =>
    own('availability_days', id)
      .where(
        'date',
        '<=',
        businessClock
          .now()
          .plus({ days: n % 4 })
          .toISODate()
      )
      .delete(),
  (id, n) =>
    db
      .table('availability_settings')
      .insert({ user_id: id, min_advance_booking_hours: (n * 9) % 160, updated_at: new Date() })
      .onConflict('user_id')
      .merge(),
  (id) =>
    db
      .table('avatars')
      .insert({ id: newId(), user_id: id, created_at: new Date() })
      .onConflict('user_id')
      .ignore(),
  (id) => own('avatars', id).delete(),
  (id) => own('background_checks', id).update({ expires_at: new Date('2001-01-01') }),
  (id) => own('instructor_documents', id).update({ state: 'replaced' }),
]

test.group('The stamp of a page', (group) => {
  group.each.setup(openHouse)
  group.each.teardown(() => businessClock.shift(0))

  const given = async () => {
    const one = await givenInstructor({
      ...{ offers: { piano: [...HOME, ...ONLINE], cello: HOME }, receivesIn: 'park-slope' },
    })
    await givenVetted(one.id)
    return one
  }

  test('is another one after any change of what the page says', async ({ assert }) => {
    let seen = new Set<number>()
    const history = async (changes: number[]) => {
      await openHouse()
      const { id, slug } = await given()
      let [stamp, said] = [await stampFor(slug), await answers(slug)]
      for (const [n, change] of changes.entries()) {
        await CHANGES[change](id, n)
        const [next, now] = [await stampFor(slug), await answers(slug)]
        if (now !== said) {
          seen = seen.add(change)
          assert.isString(next)
          assert.notEqual(next, stamp, `change ${change} in ${changes}`)
        }
        ;[stamp, said] = [next, now]
      }
    }
    await history(CHANGES.map((_, n) => n))
    const unseen = CHANGES.keys().filter((change) => !seen.has(change))
    assert.deepEqual([...unseen], [], 'each change is one that can be seen')
    const some = fc.array(fc.nat(CHANGES.length - 1), { minLength: 5, maxLength: 12 })
    await fc.assert(fc.asyncProperty(some, history), { numRuns: 6 })
  }).timeout(240_000)

  test('is the same as long as nothing changes, also for who signs in', async ({ assert }) => {
    const { id, slug } = await given()
    const other = await given()
    const before = (await stampFor(slug))!.split(' ')[0]
    await db.from('users').where('id', id).update({ updated_at: new Date() })
    await CHANGES[0](other.id, 7)
    assert.equal((await stampFor(slug))!.split(' ')[0], before)
  })

  test('goes with a new name in the catalogue', async ({ assert, cleanup }) => {
    cleanup(restoreCatalogue)
    const { slug } = await given()
    const before = await stampFor(slug)
    const { edit } = await givenEditor()
    const answer = await edit('PATCH', `/${await serviceId('piano')}`, { name: 'Grand Piano' })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    assert.include(await answers(slug), 'Grand Piano')
    assert.notEqual(await stampFor(slug), before)
  })

  test('is missing the moment somebody is not shown, or lives elsewhere', async ({ assert }) => {
    const { id, slug } = await given()
    const profile = () => own('instructor_profiles', id)
    for (const away of [{ state: 'paused' }, { hidden_because: ['staff'] }, { slug: 'other-o' }]) {
      await profile().update(away)
      assert.isNull(await stampFor(slug), JSON.stringify(away))
      await profile().update({ state: 'live', hidden_because: [], slug })
      assert.isString(await stampFor(slug))
    }
  })

  test('turns with the minute', async ({ assert }) => {
    const { slug } = await given()
    const before = await stampFor(slug)
    businessClock.shift(MINUTE)
    assert.notEqual(await stampFor(slug), before)
  })

  test('knows only pages of instructors', async ({ assert }) => {
    const { slug } = await given()
    for (const url of ['/', '/search', `${path(slug)}/`, `${path(slug)}/x`, '/instructors/%61da']) {
      assert.isNull(await stampOfPage(url), url)
    }
    assert.isString(await stampOfPage(`${path(slug)}?format=online`))
  })

  test('counts busy time, and there is none while a source tells nothing', async ({
    assert,
    cleanup,
  }) => {
    const { id, slug } = await given()
    let booked = 'one'
    const telling = { ...busySource({}), stampsOf: async () => new Map([[id, booked]]) }
    cleanup(registerBusySpans(telling))
    const before = (await stampFor(slug))!
    assert.include(before, 'one')
    booked = 'two'
    assert.include(await stampFor(slug), 'two')
    const forget = registerBusySpans(busySource({}))
    assert.isNull(await stampFor(slug))
    forget()
    assert.isString(await stampFor(slug))
  })

  test('looks at every table that the page is made of', async ({ assert }) => {
    const { slug } = await given()
    const read = (statements: string[]) =>
      new Set(
        statements
          .flatMap((sql) => [...sql.matchAll(/\b(?:FROM|JOIN)\s+"?([a-z_]{4,})/gi)])
          .map(([, table]) => table)
      )
    const all = await statementsOn(/./, () => answers(slug))
    const stamp = read(await statementsOn(/./, () => stampFor(slug)))
    const versioned = [
      // Of the catalogue and the map: changed as a whole, under the version of their state.
      ...['services', 'service_categories', 'service_subcategories', 'areas', 'boroughs'],
      // Addresses of before: the page of the one of now does not show them.
      'instructor_slugs',
      // The city, which never changes while a process runs.
      'markets',
      // Not tables.
      ...['unnest', 'LATERAL'],
    ]
    const missing = [...read(all)].filter(
      (table) => !stamp.has(table) && !versioned.includes(table)
    )
    assert.deepEqual(missing, [])
    assert.isAbove(stamp.size, 12)
  })
})
