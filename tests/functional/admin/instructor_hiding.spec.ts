import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { newId } from '#api/core/ids'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { complete, WORDS } from '#tests/functional/onboarding/complete'
import { bodyOf, fetchFile, givenSignedIn } from '#tests/functional/own_account/desk'
import { as, auditOf } from './user_desk.js'

const REASON = 'The picture shows somebody else.'
const ROUNDS = 20

interface Detail {
  standing: string
  shown: boolean
  kept_back: { id: string; reason: string; by: string } | null
}

async function givenDesk() {
  const { browser, user } = await givenSignedIn('instructor')
  await browser.call('PUT', '/instructor/profile', WORDS)
  await complete(user.id)
  const staff = await givenPerson('support')
  const path = `/instructors/${user.id}/hiding`
  return {
    ...{ browser, user, staff, path },
    goLive: () => browser.call('POST', '/instructor/onboarding/live'),
    hide: (reason = REASON, by = staff) => as(by, 'POST', path, { reason }),
    show: (more: object = {}, by = staff) =>
      as(by, 'DELETE', path, { reason: 'Another picture', ...more }),
    onboarding: async () => bodyOf(await browser.call('GET', '/instructor/onboarding')),
    profile: () => db.from('instructor_profiles').firstOrFail(),
    mails: async () =>
      (await db.from('mail_messages').whereLike('kind', 'profile_%').orderBy('id')).map(
        ({ kind }) => kind as string
      ),
  }
}

test.group('Keeping a profile back', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('takes it out of sight at once, and tells the person why', async ({ assert }) => {
    const { goLive, hide, onboarding, mails, user, staff } = await givenDesk()
    const { slug } = bodyOf(await goLive())
    const page = () => fetchFile(`/api/instructors/${slug}`)
    const results = async () => {
      const { results: all } = await (await fetchFile('/api/search?q=piano')).json()
      return (all as { slug: string }[]).map((one) => one.slug)
    }
    assert.equal((await page()).status, 200)
    assert.deepEqual(await results(), [slug])
    const kept = bodyOf<Detail>(await hide())
    assert.containsSubset(kept, { standing: 'kept_back', shown: false })
    assert.containsSubset(kept.kept_back, { reason: REASON })
    assert.isTrue((await page()).status >= 400)
    assert.deepEqual(await results(), [])
    assert.containsSubset(await onboarding(), {
      shown: false,
      hidden_because: [
        { key: 'staff', words: ['Our team keeps your profile back for now.', REASON] },
      ],
    })
    assert.deepEqual(await mails(), ['profile_kept_back'])
    const last = (await auditOf(user.id)).at(-1)
    assert.containsSubset(last, {
      ...{ action: 'instructor_profile.kept_back', actor_id: staff.id, reason: REASON },
    })
  })

  test('is done once, and says so when somebody else has done it', async ({ assert }) => {
    const { goLive, hide, user, mails } = await givenDesk()
    await goLive()
    const first = bodyOf<Detail>(await hide())
    const again = bodyOf<Detail>(await hide())
    assert.equal(again.kept_back!.id, first.kept_back!.id)
    const other = await hide('Another reason altogether')
    assert.deepEqual([other.status, other.body.code], [409, 'already_kept_back'])
    assert.equal(other.body.reason, REASON)
    assert.deepEqual(await mails(), ['profile_kept_back'])
    const kept = (await auditOf(user.id)).filter(({ action }) => action.endsWith('kept_back'))
    assert.lengthOf(kept, 1)
  })

  test('ends where nothing else is in the way, and only then', async ({ assert }) => {
    const { goLive, hide, show, browser, profile, mails } = await givenDesk()
    await goLive()
    await hide()
    await browser.call('DELETE', '/account/avatar')
    const stale = await show({ hiding_id: newId() })
    assert.deepEqual([stale.status, stale.body.code], [409, 'other_hiding'])
    assert.containsSubset(bodyOf<Detail>(await show()), { standing: 'hidden', shown: false })
    assert.deepEqual((await profile()).hidden_because, ['profile'])
    assert.containsSubset(bodyOf<Detail>(await show()), { standing: 'hidden', kept_back: null })
    // Out of sight already when the picture went: no second mail about that.
    assert.deepEqual(await mails(), ['profile_kept_back', 'profile_let_go'])
  })

  test('holds while its owner pauses, comes back and goes live', async ({ assert }) => {
    const { goLive, hide, show, browser, profile } = await givenDesk()
    await hide()
    assert.equal((await goLive()).status, 200)
    assert.isFalse((await profile()).shown)
    await browser.call('POST', '/instructor/onboarding/pause')
    await browser.call('DELETE', '/instructor/onboarding/pause')
    assert.isFalse((await profile()).shown)
    assert.containsSubset(bodyOf<Detail>(await show()), { standing: 'live', shown: true })
  })

  test('is for staff who may, not about themselves, and asks for a reason', async ({ assert }) => {
    const { path, hide } = await givenDesk()
    for (const role of ['moderator', 'finance'] as const) {
      const answer = await hide(REASON, await givenPerson(role))
      assert.equal(answer.body.code, 'missing_permission', role)
    }
    const { user: student } = await givenSignedIn()
    assert.equal((await hide(REASON, student)).body.code, 'staff_only')
    const staff = await givenPerson('admin')
    assert.equal((await as(staff, 'POST', path, { reason: ' ' })).status, 422)
    const draft = await givenSignedIn('instructor')
    const nobody = await as(staff, 'POST', `/instructors/${draft.user.id}/hiding`, {
      reason: REASON,
    })
    assert.equal(nobody.status, 404)
    await db.table('user_roles').insert({
      ...{ user_id: staff.id, role: 'instructor', granted_at: new Date() },
    })
    const own = await as(staff, 'DELETE', `/instructors/${staff.id}/hiding`, { reason: REASON })
    assert.equal(own.body.code, 'not_yourself')
  })

  test('and letting go at once leave one truth', async ({ assert }) => {
    const { goLive, hide, show, profile, mails } = await givenDesk()
    await goLive()
    const other = await givenPerson('admin')
    for (let round = 0; round < ROUNDS; round += 1) {
      const calls = [() => hide(`Round ${round}`), () => show({}, other)]
      if (round % 2) calls.reverse()
      const answers = await Promise.all(calls.map((one) => one()))
      for (const { status } of answers) assert.include([200, 409], status)
      const open = await db.from('profile_hidings').whereNull('ended_at')
      assert.deepEqual((await profile()).hidden_because, open.length > 0 ? ['staff'] : [])
    }
    const moves = (await db.from('audit_events').orderBy('id'))
      .map(({ action }) => String(action))
      .filter((action) => /kept_back|let_go/.test(action))
    const began = moves.filter((action) => action.endsWith('kept_back'))
    assert.lengthOf(await db.from('profile_hidings'), began.length)
    assert.sameMembers(
      await mails(),
      moves.map((action) => action.replace('instructor_profile.', 'profile_'))
    )
  })

  test('beside going live never ends with a profile in sight', async ({ assert }) => {
    const { goLive, hide, show, profile } = await givenDesk()
    for (let round = 0; round < ROUNDS; round += 1) {
      const calls = [hide, goLive]
      if (round % 2) calls.reverse()
      for (const { status } of await Promise.all(calls.map((one) => one()))) {
        assert.equal(status, 200)
      }
      const { state, shown } = await profile()
      assert.deepEqual([state, shown], ['live', false])
      await show()
      await db.from('instructor_profiles').update({ state: 'draft' })
    }
  })
})
