import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { reactToStanding } from '#api/accounts/standing_reactions'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { settleProfiles } from '#api/onboarding/settle_profiles_job'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { bodyOf, givenSignedIn } from '#tests/functional/own_account/desk'
import { complete, WORDS } from './complete.js'

const PATH = '/instructor/onboarding'
const LIVE = `${PATH}/live`
const PAUSE = `${PATH}/pause`

interface Shown {
  state: string
  shown: boolean
  can_go_live: boolean
  hidden_because: { key: string; words: string[] }[]
  steps: { key: string; state: string; left: string[] }[]
}

async function givenInstructor(without: readonly string[] = []) {
  const { browser, user } = await givenSignedIn('instructor')
  await browser.call('PUT', '/instructor/profile', WORDS)
  await complete(user.id, without)
  const now = async () => bodyOf(await browser.call('GET', PATH)) as unknown as Shown
  return { browser, user, now }
}

const openSteps = ({ steps }: Shown) =>
  steps.filter(({ state }) => state !== 'done').map(({ key }) => key)
const reasons = ({ hidden_because: because }: Shown) => because.map(({ key }) => key)
const moves = async () =>
  (await db.from('audit_events').whereLike('action', 'instructor_profile.%').orderBy('id')).map(
    ({ action }) => action.split('.')[1]
  )

test.group('Going live', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('needs every step, and says which are left', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const first = bodyOf(await browser.call('GET', PATH)) as unknown as Shown
    assert.equal(first.state, 'draft')
    assert.isFalse(first.can_go_live)
    assert.deepEqual(
      openSteps(first),
      'offerings profile places verification payouts hours live'.split(' ')
    )
    const refused = await browser.call('POST', LIVE)
    assert.equal(refused.body.code, 'steps_left', refused.text)
    assert.lengthOf(bodyOf(refused).steps as unknown[], 6)
    assert.isEmpty(await db.from('instructor_profiles'))
  })

  test('shows the profile once, however often it is asked for', async ({ assert }) => {
    const { browser, now } = await givenInstructor()
    assert.isTrue((await now()).can_go_live)
    const answers = await Promise.all([1, 2, 3].map(() => browser.call('POST', LIVE)))
    for (const answer of answers) {
      assert.containsSubset(bodyOf(answer), { state: 'live', shown: true, can_go_live: false })
    }
    assert.deepEqual(openSteps(await now()), [])
    assert.deepEqual(await moves(), ['changed', 'went_live'])
    const me = bodyOf(await browser.call('GET', '/auth/me'))
    assert.containsSubset(me, { instructor: { state: 'live' } })
  })

  test('can be paused and taken up again', async ({ assert }) => {
    const { browser, now } = await givenInstructor()
    assert.equal((await browser.call('POST', PAUSE)).body.code, 'not_live_yet')
    assert.equal((await browser.call('DELETE', PAUSE)).body.code, 'not_live_yet')
    const { went_live_at: since } = bodyOf(await browser.call('POST', LIVE))
    for (const _ of [1, 2]) {
      const paused = bodyOf(await browser.call('POST', PAUSE))
      assert.containsSubset(paused, { state: 'paused', shown: false, can_go_live: true })
    }
    for (const _ of [1, 2]) await browser.call('DELETE', PAUSE)
    assert.containsSubset(await now(), { state: 'live', shown: true, went_live_at: since })
    assert.deepEqual(await moves(), ['changed', 'went_live', 'paused', 'resumed'])
  })

  test('is undone by what breaks a step, and done again by what repairs it', async ({ assert }) => {
    const { browser, user, now } = await givenInstructor()
    await browser.call('POST', LIVE)
    await browser.call('DELETE', '/account/avatar')
    const hidden = await now()
    assert.deepEqual([hidden.state, hidden.shown, reasons(hidden)], ['live', false, ['profile']])
    assert.deepEqual(hidden.hidden_because[0].words, ['Choose a picture of yourself.'])
    await browser.call('PUT', '/instructor/profile', { headline: 'No words' })
    await complete(user.id, 'offerings coverage identity check payouts hours'.split(' '))
    assert.isFalse((await now()).shown)
    await browser.call('PUT', '/instructor/profile', WORDS)
    assert.isTrue((await now()).shown)
    assert.includeMembers(await moves(), ['hidden', 'shown_again'])
  })

  test('does not outlast {0}')
    .with([
      ['coverage that is emptied', 'instructor_coverage', { area_ids: [] }, 'places'],
      ['a check that is lost', 'background_checks', { state: 'final_adverse' }, 'verification'],
      ['a suspended account', 'users', { state: 'suspended' }, 'account'],
      ['payouts held back', 'payout_accounts', { state: 'restricted' }, 'payouts'],
    ] as const)
    .run(async ({ assert }, [, table, change, reason]) => {
      const { browser, user } = await givenInstructor()
      await browser.call('POST', LIVE)
      const column = table === 'users' ? 'id' : 'user_id'
      await db.transaction(async (trx) => {
        await trx.from(table).where(column, user.id).update(change)
        await reactToStanding(trx, [user.id])
      })
      const profile = await db.from('instructor_profiles').firstOrFail()
      assert.deepEqual([profile.shown, profile.hidden_because], [false, [reason]])
    })

  test('ends by itself when a check runs out, without hours it goes on', async ({ assert }) => {
    const { browser, now } = await givenInstructor()
    await browser.call('POST', LIVE)
    await db.from('availability_days').delete()
    await settleProfiles()
    assert.isTrue((await now()).shown)
    assert.deepEqual(openSteps(await now()), ['hours'])
    await db.from('background_checks').update({ expires_at: new Date(Date.now() - 1_000) })
    await settleProfiles()
    assert.deepEqual(reasons(await now()), ['verification'])
    await db.from('background_checks').update({ expires_at: new Date(Date.now() + 86_400_000) })
    await settleProfiles()
    assert.isTrue((await now()).shown)
  })

  test('is for instructors alone, each for themself', async ({ assert }) => {
    const { browser: student } = await givenSignedIn()
    for (const [method, path] of [
      ['GET', PATH],
      ['POST', LIVE],
      ['POST', PAUSE],
      ['DELETE', PAUSE],
    ] as const) {
      assert.equal((await student.call(method, path)).body.code, 'missing_permission')
    }
    const { browser } = await givenInstructor()
    await browser.call('POST', LIVE)
    const { browser: other } = await givenSignedIn('instructor')
    assert.equal((await other.call('POST', PAUSE)).body.code, 'not_live_yet')
    assert.isTrue((await db.from('instructor_profiles').firstOrFail()).shown)
  })
})
