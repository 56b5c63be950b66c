import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { bodyOf, givenSignedIn, withMatch } from './desk.js'

const PROFILE = {
  first_name: 'Nia',
  last_name: 'Okafor',
  phone: '(212) 555-2368',
  zip: '10027',
  time_zone: 'America/Chicago',
  pronouns: 'she/her',
}

test.group('The own profile', (group) => {
  group.each.setup(freshAccounts)

  test('is shown with its state, and changed as a whole', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const before = await browser.call('GET', '/account/profile')
    assert.equal(before.headers.get('etag'), '"1"')
    assert.containsSubset(bodyOf(before), { first_name: 'Nell', shown_as: 'Nell W.', phone: null })

    const after = await browser.call('PUT', '/account/profile', PROFILE)
    assert.equal(after.status, 200)
    assert.containsSubset(bodyOf(after), { ...PROFILE, phone: '+12125552368', version: 2 })
    assert.equal(after.headers.get('etag'), '"2"')

    const { first_name, last_name, time_zone } = PROFILE
    const less = await browser.call('PUT', '/account/profile', { first_name, last_name, time_zone })
    assert.containsSubset(bodyOf(less), { phone: null, zip: null, pronouns: null })
  })

  test('is not overwritten by a window that saw an older one', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const path = '/account/profile'
    assert.equal((await withMatch(browser, 'PUT', path, '"1"', PROFILE)).status, 200)
    const late = await withMatch(browser, 'PUT', path, '"1"', { ...PROFILE, zip: '11201' })
    assert.equal(late.status, 412)
    assert.containsSubset(bodyOf(late), {
      code: 'changed_meanwhile',
      etag: '"2"',
      current: { zip: '10027', version: 2 },
    })
    const again = await withMatch(browser, 'PUT', path, '"2"', { ...PROFILE, zip: '11201' })
    assert.equal(bodyOf(again).zip, '11201')
  })

  test('lets one of many at the same moment through', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const tries = Array.from({ length: 8 }, (_, at) =>
      withMatch(browser, 'PUT', '/account/profile', '"1"', { ...PROFILE, zip: `1000${at}` })
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    assert.deepEqual(statuses.sort(), [200, ...Array<number>(7).fill(412)])
  })

  test('refuses {0}')
    .with([
      ['a number nobody can dial', { phone: '555' }, 'phone'],
      ['a zone there is not', { time_zone: 'Mars/Olympus' }, 'time_zone'],
      ['a zip of letters', { zip: 'ABCDE' }, 'zip'],
      ['an empty name', { first_name: ' ' }, 'first_name'],
      ['a field there is not', { email: 'other@example.com' }, 'email'],
    ] as const)
    .run(async ({ assert }, [, wrong, field]) => {
      const { browser } = await givenSignedIn()
      const answer = await browser.call('PUT', '/account/profile', { ...PROFILE, ...wrong })
      assert.equal(answer.status, 422)
      assert.deepEqual(
        (bodyOf(answer).errors as { field: string }[]).map((error) => error.field),
        [field]
      )
    })

  test('leaves the names of changed fields in the audit log, and no word of them', async ({
    assert,
  }) => {
    const { browser, user } = await givenSignedIn()
    await browser.call('PUT', '/account/profile', PROFILE)
    await browser.call('PUT', '/account/profile', PROFILE)
    const events = await db.from('audit_events').where('action', 'profile.changed')
    assert.lengthOf(events, 1)
    assert.equal(events[0].target_id, user.id)
    assert.notInclude(JSON.stringify(events), 'Okafor')
    assert.includeMembers(events[0].after.fields, ['phone', 'zip', 'last_name'])
  })
})
