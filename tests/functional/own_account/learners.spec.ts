import { test } from '@japa/runner'
import { businessClock } from '#api/core/clock'
import { moveBusinessClock } from '#api/core/business_clock'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { bodyOf, givenSignedIn, withMatch } from './desk.js'

const PATH = '/student/learners'
const bornYearsAgo = (years: number, days = 0) =>
  businessClock.now().setZone('America/New_York').minus({ years }).plus({ days }).toISODate()!
const child = (birthDate = bornYearsAgo(9)) => ({
  first_name: 'Tomi',
  last_initial: 'O',
  birth_date: birthDate,
  notes: 'Left-handed',
})

test.group('Learners', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
    return () => moveBusinessClock(0)
  })

  test('are added, changed and taken away by their guardian', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const added = await browser.call('POST', PATH, child())
    assert.equal(added.status, 201)
    assert.containsSubset(bodyOf(added), { age: 9, grown_up: false, notes: 'Left-handed' })
    const path = `${PATH}/${bodyOf(added).id}`
    const changed = await browser.call('PUT', path, { ...child(), notes: undefined })
    assert.containsSubset(bodyOf(changed), { notes: null, version: 2 })
    const late = await withMatch(browser, 'PUT', path, '"1"', child())
    assert.equal(late.status, 412)
    assert.equal((await browser.call('DELETE', path)).status, 204)
    assert.equal((await browser.call('GET', path)).status, 404)
    assert.deepEqual((await browser.call('GET', PATH)).body as unknown, [])
  })

  test('of others are not there', async ({ assert }) => {
    const [{ browser: guardian }, { browser: other }] = [
      await givenSignedIn(),
      await givenSignedIn(),
    ]
    const { id } = bodyOf(await guardian.call('POST', PATH, child()))
    const path = `${PATH}/${id}`
    assert.equal((await other.call('GET', path)).status, 404)
    assert.equal((await other.call('PUT', path, child())).status, 404)
    assert.equal((await other.call('DELETE', path)).status, 404)
    assert.equal((await guardian.call('GET', path)).status, 200)
  })

  test('are nothing for instructors', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    assert.equal((await browser.call('GET', PATH)).body.code, 'missing_permission')
  })

  test('are at most ten, whatever comes at once', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const tries = Array.from({ length: 14 }, () => browser.call('POST', PATH, child()))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    assert.lengthOf(
      statuses.filter((status) => status === 201),
      10
    )
    assert.lengthOf(bodyOf<unknown[]>(await browser.call('GET', PATH)), 10)
  })

  test('are under 18: not born yet and grown up are refused', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const rules = []
    for (const day of [bornYearsAgo(18), bornYearsAgo(-1), '2014-02-30']) {
      const answer = await browser.call('POST', PATH, child(day))
      rules.push((bodyOf(answer).errors as { rule: string }[])[0].rule)
    }
    assert.deepEqual(rules, ['under_age', 'past', 'date'])
    assert.equal((await browser.call('POST', PATH, child(bornYearsAgo(18, 1)))).status, 201)
  })

  test('grow up by the business clock, and stay to be seen', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const born = bornYearsAgo(18, 2)
    const { id, grown_up: before } = bodyOf(await browser.call('POST', PATH, child(born)))
    assert.isFalse(before)
    await moveBusinessClock(3 * 24 * 60 * 60 * 1000)
    const later = bodyOf(await browser.call('GET', `${PATH}/${id}`))
    assert.containsSubset(later, { age: 18, grown_up: true })
    const renamed = await browser.call('PUT', `${PATH}/${id}`, child(born))
    assert.equal(renamed.status, 200)
  })
})
