import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import {
  bodyOf,
  givenSignedIn,
  picture,
  putFile,
  withMatch,
} from '#tests/functional/own_account/desk'

const PATH = '/instructor/profile'
const PROFILE = {
  headline: 'Cello for patient beginners',
  bio: 'I teach slowly and listen closely.',
  years_experience: 12,
  languages: ['en', 'ES'],
  education: ['Master of Music, cello, 2012'],
  time_zone: 'America/Chicago',
}
const OWNER = { last_name: 'Ward', time_zone: 'America/New_York' }
const slugsOf = async (userId: string) =>
  (await db.from('instructor_slugs').where('user_id', userId).orderBy('slug')).map(
    ({ slug }) => slug
  )

test.group('The profile of an instructor', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('is a draft that nobody wrote, until it is saved', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const before = await browser.call('GET', PATH)
    assert.equal(before.headers.get('etag'), '"0"')
    assert.containsSubset(bodyOf(before), {
      slug: null,
      state: 'draft',
      shown_as: 'Nell W.',
      time_zone: 'America/New_York',
      languages: [],
    })
    assert.isEmpty(await db.from('instructor_profiles'))
    assert.notProperty(bodyOf(await browser.call('GET', '/auth/me')), 'instructor')

    const saved = await withMatch(browser, 'PUT', PATH, '"0"', PROFILE)
    assert.equal(saved.status, 200, saved.text)
    assert.equal(saved.headers.get('etag'), '"1"')
    const languages = [
      { code: 'en', name: 'English' },
      { code: 'es', name: 'Spanish' },
    ]
    assert.containsSubset(bodyOf(saved), { ...PROFILE, languages, slug: 'nell-w', photo: null })
    assert.deepEqual(bodyOf(await browser.call('GET', '/auth/me')).instructor, {
      slug: 'nell-w',
      state: 'draft',
    })

    const less = await browser.call('PUT', PATH, { bio: PROFILE.bio })
    assert.containsSubset(bodyOf(less), { headline: null, education: [], version: 2 })
  })

  test('shows the one picture a person has', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const { body } = await putFile(browser, await picture(80, 60).jpeg().toBuffer())
    assert.deepEqual(bodyOf(await browser.call('GET', PATH)).photo, body as unknown)
  })

  test('is not overwritten by a window that saw an older one', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const tries = Array.from({ length: 6 }, (_, years) =>
      withMatch(browser, 'PUT', PATH, '"0"', { ...PROFILE, years_experience: years })
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    assert.deepEqual(statuses.sort(), [200, ...Array<number>(5).fill(412)])
    const late = await withMatch(browser, 'PUT', PATH, '"0"', PROFILE)
    assert.containsSubset(bodyOf(late), {
      code: 'changed_meanwhile',
      etag: '"1"',
      current: { version: 1 },
    })
  })

  test('refuses {0}')
    .with([
      ['a bio of nine characters', { bio: 'Too short' }, 'bio'],
      ['a bio of more than a thousand', { bio: 'x'.repeat(1_001) }, 'bio'],
      ['what nobody can see', { headline: 'Cello\u202e lessons' }, 'headline'],
      ['years that nobody lives', { years_experience: 81 }, 'years_experience'],
      ['half a year', { years_experience: 1.5 }, 'years_experience'],
      ['a language there is not', { languages: ['en', 'qqq'] }, 'languages.1'],
      ['a language that is no code', { languages: ['English, Spanish'] }, 'languages.0'],
      ['a language with an order of sorting', { languages: ['de-u-co-phonebk'] }, 'languages.0'],
      ['too many schools', { education: Array(11).fill('A school') }, 'education'],
      ['a zone there is not', { time_zone: 'Mars/Olympus' }, 'time_zone'],
      ['a state of one’s own', { state: 'live' }, 'state'],
      ['an address of one’s own', { slug: 'the-best' }, 'slug'],
    ] as const)
    .run(async ({ assert }, [, wrong, field]) => {
      const { browser } = await givenSignedIn('instructor')
      const answer = await browser.call('PUT', PATH, { ...PROFILE, ...wrong })
      assert.equal(answer.status, 422, answer.text)
      const errors = bodyOf(answer).errors as { field: string }[]
      assert.deepEqual(
        errors.map((error) => error.field),
        [field]
      )
    })

  test('keeps each language once, and a bio as long as browsers count it', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const bio = `${'x'.repeat(500)}\r\n${'y'.repeat(400)}`
    const saved = await browser.call('PUT', PATH, { ...PROFILE, bio, languages: ['es', 'ES'] })
    assert.equal(bodyOf(saved).bio, bio.replace('\r\n', '\n'))
    assert.deepEqual(bodyOf(saved).languages, [{ code: 'es', name: 'Spanish' }])
  })

  test('has an address of its own, whoever comes at once', async ({ assert }) => {
    const people = []
    for (let place = 0; place < 4; place += 1) people.push(await givenSignedIn('instructor'))
    const saved = await Promise.all(people.map(({ browser }) => browser.call('PUT', PATH, PROFILE)))
    const texts = saved.map(({ status, text }) => `${status} ${text}`).join()
    assert.sameMembers(
      saved.map((answer) => bodyOf(answer).slug),
      ['nell-w', 'nell-w-2', 'nell-w-3', 'nell-w-4'],
      texts
    )
  })

  test('moves with the name and keeps the addresses it had', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('instructor')
    await browser.call('PUT', PATH, PROFILE)
    await browser.call('PUT', '/account/profile', { ...OWNER, first_name: 'Nina' })
    assert.equal(bodyOf(await browser.call('GET', PATH)).slug, 'nina-w')
    const { browser: other } = await givenSignedIn('instructor')
    assert.equal(bodyOf(await other.call('PUT', PATH, PROFILE)).slug, 'nell-w-2')
    await browser.call('PUT', '/account/profile', { ...OWNER, first_name: 'Nell' })
    assert.containsSubset(bodyOf(await browser.call('GET', PATH)), { slug: 'nell-w', version: 1 })
    assert.deepEqual(await slugsOf(user.id), ['nell-w', 'nina-w'])
  })

  test('is nothing for others: students, staff, and who is suspended', async ({ assert }) => {
    const { browser: student } = await givenSignedIn()
    assert.equal((await student.call('PUT', PATH, PROFILE)).body.code, 'missing_permission')
    const bearer = await printableToken((await givenPerson('admin')).email)
    assert.equal((await call('GET', PATH, { bearer })).body.code, 'instructors_only')
    assert.equal((await call('PUT', PATH, { bearer, body: PROFILE })).body.code, 'instructors_only')
    const { browser, user } = await givenSignedIn('instructor')
    await db.from('users').where('id', user.id).update({ state: 'suspended' })
    assert.equal((await browser.call('PUT', PATH, PROFILE)).status, 401)
    assert.isEmpty(await db.from('instructor_profiles'))
  })

  test('waits for a grant while instructors are only invited', async ({ assert }) => {
    await setPosture(PHASES.alpha, 'test', 'for a test')
    const { browser } = await givenSignedIn('instructor')
    assert.equal((await browser.call('GET', PATH)).body.code, 'beta_access_required')
  })

  test('leaves the names of changed fields in the audit log, and no word of them', async ({
    assert,
  }) => {
    const { browser } = await givenSignedIn('instructor')
    await browser.call('PUT', PATH, PROFILE)
    await browser.call('PUT', PATH, PROFILE)
    const events = await db.from('audit_events').where('action', 'instructor_profile.changed')
    assert.lengthOf(events, 1)
    assert.includeMembers(events[0].after.fields, ['headline', 'bio', 'time_zone'])
    assert.notInclude(JSON.stringify(events), 'patient')
  })
})
