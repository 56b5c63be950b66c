import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { after, MORNING, nextMonday } from '#tests/functional/availability/desk'
import { givenSignedIn } from '#tests/functional/own_account/desk'
import { complete, givenOffering, WORDS } from './complete.js'

const ROUNDS = 20

test.group('Going live beside something going away', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('never ends with a profile that is shown and has lost its last offering', async ({
    assert,
  }) => {
    const { browser, user } = await givenSignedIn('instructor')
    await browser.call('PUT', '/instructor/profile', WORDS)
    await complete(user.id, ['offerings'])
    for (let round = 0; round < ROUNDS; round += 1) {
      const offering = await givenOffering(user.id, 'piano', 'student_location')
      const gone = () => browser.call('DELETE', `/instructor/offerings/${offering}`)
      const live = () => browser.call('POST', '/instructor/onboarding/live')
      const both = round % 2 === 0 ? [live(), gone()] : [gone(), live()]
      const [first, second] = (await Promise.all(both)).map(({ status }) => status)
      const [went, archived] = round % 2 === 0 ? [first, second] : [second, first]
      assert.include([200, 409], went)
      assert.include([200, 204], archived)
      const profile = await db.from('instructor_profiles').firstOrFail()
      assert.isFalse(profile.shown, `round ${round}: ${profile.state}`)
      assert.equal(profile.state, went === 200 ? 'live' : 'draft')
      await db.from('instructor_profiles').update({ state: 'draft', hidden_because: [] })
    }
  })

  test('comes before the hours go away, or is refused', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('instructor')
    await browser.call('PUT', '/instructor/profile', WORDS)
    await complete(user.id, ['hours'])
    const [from, week] = [nextMonday(), { days: Array.from({ length: 7 }, () => MORNING) }]
    const write = (days: object) =>
      browser.call('POST', '/instructor/availability/ranges', { ...days, from, to: after(from, 6) })
    const ends = new Set<number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      assert.equal((await write(week)).status, 200)
      const clear = () => write({ days: week.days.map(() => []) })
      const live = () => browser.call('POST', '/instructor/onboarding/live')
      const answers = await Promise.all(round % 2 ? [live(), clear()] : [clear(), live()])
      const went = answers[round % 2 ? 0 : 1].status
      ends.add(went)
      const last = await db
        .from('audit_events')
        .whereIn('action', ['availability.changed', 'instructor_profile.went_live'])
        .orderBy('id', 'desc')
      const order = last.slice(0, 2).map(({ action }) => action)
      if (went === 200) {
        assert.deepEqual(order, ['availability.changed', 'instructor_profile.went_live'])
      } else {
        assert.equal(went, 409)
        assert.notInclude(order, 'instructor_profile.went_live')
      }
      await db.from('instructor_profiles').update({ state: 'draft', hidden_because: [] })
    }
    assert.includeMembers([...ends], [200])
  })
})
