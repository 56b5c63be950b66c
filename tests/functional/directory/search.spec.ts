import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { ask, askFor, openHouse } from '#tests/functional/catalogue/desk'
import { givenInstructor, HOME, ONLINE, statementsOn, THEIRS } from './given.js'

interface Result {
  slug: string
  name: string
  service: { slug: string }
  price: { format: string; hourly_rate_cents: number }
  areas: { slug: string }[]
  next_starts: string[]
}

interface Counted {
  slug: string
  count: number
}

interface Search {
  query: { service: { slug: string } | null; services: { slug: string }[]; words: string | null }
  results: Result[]
  relaxed: (Result & { relaxed: string[] })[]
  facets: { total: number; categories: Counted[]; services: Counted[]; neighborhoods: Counted[] }
  next: string | null
}

const search = (query = '') => askFor<Search>(`/search?${query}`)
const slugsOf = (results: { slug: string }[]) => results.map(({ slug }) => slug)
const found = async (query: string) => slugsOf((await search(query)).results)

test.group('The directory', (group) => {
  group.each.setup(openHouse)

  test('lists who is shown, newest first, with price and next free starts', async ({ assert }) => {
    const first = await givenInstructor({ liveFor: 60, comesTo: ['gowanus', 'park-slope'] })
    const second = await givenInstructor({ offers: { cello: [...HOME, ...ONLINE] } })
    const { results, facets, next } = await search()
    assert.deepEqual(slugsOf(results), [second.slug, first.slug])
    assert.isNull(next)
    assert.equal(facets.total, 2)
    const [cello] = results
    assert.containsSubset(cello, {
      name: 'Nell W.',
      service: { slug: 'cello', name: 'Cello' },
      price: { format: 'online', hourly_rate_cents: 6_000, currency: 'USD' },
      duration_minutes: 45,
      photo: null,
    })
    assert.lengthOf(cello.next_starts, 3)
    assert.isAbove(Date.parse(cello.next_starts[0]), Date.now())
    assert.deepEqual(slugsOf(results[1].areas), ['gowanus', 'park-slope'])
    const told = JSON.stringify(results)
    for (const secret of [first.id, first.email, 'Ward']) assert.notInclude(told, secret)
  })

  test('never shows who is {0}')
    .with([
      ['a draft', { state: 'draft' }, {}],
      ['paused', { state: 'paused' }, {}],
      ['hidden', { hidden_because: ['staff'] }, {}],
    ] as const)
    .run(async ({ assert }, [, profile]) => {
      const { id, slug } = await givenInstructor()
      await db.from('instructor_profiles').where('user_id', id).update(profile)
      assert.deepEqual(await found(''), [])
      assert.deepEqual(await found('service=piano&neighborhood=park-slope'), [])
      assert.equal((await search('category=music&neighborhood=astoria')).relaxed.length, 0)
      assert.equal((await ask(`/instructors/${slug}`)).status, 404)
    })

  test('never lists who has nothing to book', async ({ assert }) => {
    const { id } = await givenInstructor()
    await db
      .from('instructor_offerings')
      .where('user_id', id)
      .update({ state: 'archived', archived_at: new Date() })
    assert.deepEqual(await found(''), [])
  })

  test('takes words for a service, a kind of lesson, or what somebody says', async ({ assert }) => {
    const piano = await givenInstructor({ headline: 'Slow hands' })
    const bass = await givenInstructor({ offers: { 'bass-guitar': HOME }, headline: 'Groove' })
    const violin = await givenInstructor({ offers: { violin: HOME }, headline: 'Suzuki method' })
    assert.deepEqual(await found('q=Violin+lessons'), [violin.slug])
    assert.deepEqual(await found('q=pian'), [piano.slug])
    assert.sameMembers(await found('q=music'), [piano.slug, bass.slug, violin.slug])
    assert.deepEqual(await found('q=groove'), [bass.slug])
    assert.deepEqual(await found('q=slow+hands'), [piano.slug])
    assert.include(await found('q=nell'), bass.slug)
    assert.deepEqual(await found('q=ward'), [])
    assert.deepEqual(await found('q=zzz'), [])
    const { query } = await search('q=violin')
    assert.deepEqual([slugsOf(query.services), query.words], [['violin'], null])
  })

  test('shows the offer that was asked for', async ({ assert }) => {
    await givenInstructor({ offers: { piano: HOME, cello: ONLINE } })
    const [one] = (await search('service=cello')).results
    assert.equal(one.service.slug, 'cello')
    assert.equal(one.price.hourly_rate_cents, 6_000)
  })

  test('finds in a neighborhood who comes or receives there with this very lesson', async ({
    assert,
  }) => {
    const comes = await givenInstructor({ comesTo: ['astoria'] })
    const receives = await givenInstructor({
      ...{ offers: { piano: THEIRS }, comesTo: [], receivesIn: 'astoria' },
    })
    const near = await givenInstructor({ comesTo: ['long-island-city'] })
    const far = await givenInstructor({ comesTo: ['tottenville'] })
    const online = await givenInstructor({
      ...{ offers: { piano: ONLINE, cello: HOME }, comesTo: ['astoria'] },
    })
    const { results, relaxed } = await search('service=piano&neighborhood=astoria')
    assert.sameMembers(slugsOf(results), [comes.slug, receives.slug])
    assert.deepEqual(slugsOf(relaxed), [near.slug, online.slug, far.slug])
    assert.deepEqual(relaxed[0].relaxed, ['neighborhood'])
    assert.lengthOf((await search('neighborhood=astoria')).results, 3)
  })

  test('counts what each filter would leave', async ({ assert }) => {
    await givenInstructor({ offers: { piano: HOME, cello: HOME }, comesTo: ['astoria'] })
    await givenInstructor({ offers: { piano: ONLINE }, comesTo: ['astoria', 'park-slope'] })
    await givenInstructor({ offers: { tennis: HOME }, comesTo: ['park-slope'] })
    const count = (facet: Counted[]) =>
      Object.fromEntries(facet.map((one) => [one.slug, one.count]))
    const all = (await search()).facets
    assert.deepEqual(count(all.categories), { music: 2, sports: 1 })
    assert.deepEqual(count(all.neighborhoods), { astoria: 1, 'park-slope': 1 })
    assert.deepEqual(all.services, [])
    const music = (await search('category=music')).facets
    assert.deepEqual(count(music.services), { piano: 2, cello: 1 })
    assert.deepEqual(count(music.categories), { music: 2, sports: 1 })
    assert.deepEqual(count(music.neighborhoods), { astoria: 1 })
    const slope = (await search('category=music&neighborhood=park-slope')).facets
    assert.deepEqual([slope.total, count(slope.categories)], [0, { sports: 1 }])
  })

  test('pages without repeating or losing anybody while people come and go', async ({ assert }) => {
    const people = []
    for (let n = 0; n < 7; n++) people.push(await givenInstructor({ liveFor: 10 * n }))
    const first = await search('limit=3')
    assert.equal(first.facets.total, 7)
    await givenInstructor({})
    await db.from('instructor_profiles').where('user_id', people[1].id).update({ state: 'paused' })
    const answer = await ask(`/search?limit=3&cursor=${first.next}`)
    const second = (await answer.json()) as Search
    assert.include(answer.headers.get('link'), `cursor=${second.next}`)
    const third = await search(`limit=3&cursor=${second.next}`)
    assert.deepEqual(
      slugsOf([...first.results, ...second.results, ...third.results]),
      slugsOf(people)
    )
    assert.isNull(third.next)
  })

  test('asks the database as often for many as for one', async ({ assert }) => {
    const tables = /instructor_|availability_/
    for (let n = 0; n < 3; n++) await givenInstructor({ liveFor: n })
    const few = await statementsOn(tables, () => search('limit=1'))
    const many = await statementsOn(tables, () => search('limit=20'))
    assert.lengthOf(few, 4, 'page, counts, offerings, hours')
    assert.lengthOf(many, 3, 'the counts are still there')
  })

  test('refuses what it does not know', async ({ assert }) => {
    const refused = async (query: string) => {
      const answer = await ask(`/search?${query}`)
      return [answer.status, ((await answer.json()) as { code: string }).code]
    }
    assert.deepEqual(await refused('colour=red'), [400, 'unknown_filter'])
    assert.deepEqual(await refused('service=nonsense'), [400, 'bad_filter'])
    assert.deepEqual(await refused('category=nonsense'), [400, 'bad_filter'])
    assert.deepEqual(await refused('neighborhood=nonsense'), [400, 'bad_filter'])
    assert.deepEqual(await refused('neighborhood=%00'), [422, 'invalid'])
    assert.deepEqual(await refused('q=%00'), [422, 'invalid'])
    assert.deepEqual(await refused('limit=41'), [422, 'invalid'])
    assert.deepEqual(await refused('cursor=abc'), [422, 'invalid'])
    const foreign = Buffer.from(JSON.stringify(['yesterday', 'x'])).toString('base64url')
    assert.deepEqual(await refused(`cursor=${foreign}`), [422, 'invalid'])
    assert.equal((await ask('/search?category=&service=&q=')).status, 200)
  })

  test('stays behind its gates', async ({ assert }) => {
    const { slug } = await givenInstructor()
    await setPosture(PHASES.alpha, 'test', 'for a test')
    for (const path of ['/search', `/instructors/${slug}`]) {
      assert.equal((await ask(path)).status, 403, path)
    }
  })
})
