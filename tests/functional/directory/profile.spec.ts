import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { ask, askFor, openHouse } from '#tests/functional/catalogue/desk'
import { Browser, bodyOf } from '#tests/functional/accounts/calls'
import { givenSignedIn } from '#tests/functional/own_account/desk'
import { givenInstructor, givenVetted, HOME, ONLINE } from './given.js'

const show = (slug: string) => askFor<Record<string, unknown>>(`/instructors/${slug}`)

test.group('The public page of an instructor', (group) => {
  group.each.setup(openHouse)

  test('says what anybody may know, and nothing more', async ({ assert }) => {
    const { id, email, slug } = await givenInstructor({
      ...{ offers: { piano: [...HOME, ...ONLINE], cello: HOME } },
      ...{ comesTo: ['park-slope', 'astoria'], receivesIn: 'park-slope' },
    })
    await db
      .from('users')
      .where('id', id)
      .update({ created_at: new Date('2026-11-01T03:00:00Z') })
    const profile = await show(slug)
    assert.containsSubset(profile, {
      ...{ slug, name: 'Nell W.', preview: false, photo: null, currency: 'USD' },
      headline: 'Piano for people who start late',
      years_experience: 12,
      languages: [
        { code: 'en', name: 'English' },
        { code: 'es', name: 'Spanish' },
      ],
      education: ['Master of Music, 2012'],
      time_zone: 'America/New_York',
      member_since: '2026-10',
      verified: { identity: false, background_check: null },
      places: [{ lat: 40.67, lng: -73.98, neighborhood: { slug: 'park-slope' } }],
    })
    const [piano, cello] = profile.offerings as { service: object; formats: object[] }[]
    assert.containsSubset(piano, {
      service: { slug: 'piano', category: { slug: 'music' } },
      durations: [45, 60],
      age_groups: ['toddler', 'kids', 'teens', 'adults'],
    })
    assert.deepEqual(piano.formats, [...HOME, ...ONLINE])
    assert.containsSubset(cello, { service: { slug: 'cello' } })
    assert.deepEqual(
      (profile.neighborhoods as { slug: string; borough: string }[]).map((one) => one.borough),
      ['Brooklyn', 'Queens']
    )
    assert.isAbove(Date.parse(profile.next_start as string), Date.now())
    const told = JSON.stringify(profile)
    for (const secret of [id, email, 'Ward', 'Secret', '40.6712']) assert.notInclude(told, secret)
  })

  test('shows the marks of who has been checked', async ({ assert }) => {
    const { id, slug } = await givenInstructor()
    await givenVetted(id)
    assert.deepEqual((await show(slug)).verified, {
      identity: true,
      background_check: { through: '2099-05' },
    })
  })

  test('leads on from an address of before', async ({ assert }) => {
    const { slug, email } = await givenInstructor()
    const browser = new Browser()
    await browser.signIn(email)
    const names = { first_name: 'Nina', last_name: 'Ward', time_zone: 'America/New_York' }
    await browser.call('PUT', '/account/profile', names)
    const answer = await ask(`/instructors/${slug}`)
    assert.equal(answer.status, 301)
    assert.equal(answer.headers.get('location'), '/api/instructors/nina-w')
    assert.equal((await show('nina-w')).name, 'Nina W.')
  })

  test('is seen by its owner alone while it is not shown', async ({ assert }) => {
    const { id, slug, email } = await givenInstructor({ state: 'draft' })
    const browser = new Browser()
    await browser.signIn(email)
    assert.containsSubset(bodyOf(await browser.call('GET', `/instructors/${slug}`)), {
      ...{ slug, preview: true },
    })
    const { browser: other } = await givenSignedIn('instructor')
    for (const answer of [
      await other.call('GET', `/instructors/${slug}`),
      await new Browser().call('GET', `/instructors/${slug}`),
    ]) {
      assert.equal(answer.status, 404)
    }
    await db.from('users').where('id', id).update({ state: 'suspended' })
    assert.equal((await browser.call('GET', `/instructors/${slug}`)).status, 404)
  })

  test('is not there for an address that nobody had', async ({ assert }) => {
    for (const slug of ['nobody', '__proto__', '%27%20OR%201', '%E2%80%AE']) {
      assert.equal((await ask(`/instructors/${slug}`)).status, 404, slug)
    }
  })
})
