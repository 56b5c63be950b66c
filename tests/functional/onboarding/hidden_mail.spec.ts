import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { reactToStanding } from '#api/accounts/standing_reactions'
import { mailKind } from '#api/core/mail/mail_kind'
import { settleProfiles } from '#api/onboarding/settle_profiles_job'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenSignedIn } from '#tests/functional/own_account/desk'
import { complete, WORDS } from './complete.js'

async function givenLive() {
  const { browser, user } = await givenSignedIn('instructor')
  await browser.call('PUT', '/instructor/profile', WORDS)
  await complete(user.id)
  await browser.call('POST', '/instructor/onboarding/live')
  return { browser, user }
}

const mails = () => db.from('mail_messages').where('kind', 'profile_hidden').orderBy('id')

async function lastMail() {
  const { cause_id: id } = (await mails()).at(-1)!
  return (await mailKind('profile_hidden').prepare([id])).get(id) ?? null
}

const withoutBio = { headline: 'No words' }

test.group('The mail about a profile that is hidden by itself', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('goes once for each time, and says what is missing', async ({ assert }) => {
    const { browser } = await givenLive()
    await browser.call('PUT', '/instructor/profile', withoutBio)
    await browser.call('DELETE', '/account/avatar')
    await settleProfiles()
    assert.lengthOf(await mails(), 1)
    const { paragraphs } = (await lastMail())!.body
    assert.includeMembers(paragraphs, [
      'Choose a picture of yourself.',
      'Write about yourself, at least ten characters.',
    ])
    await db.from('avatars').delete()
    await db
      .table('avatars')
      .insert({ id: 'a'.repeat(32), user_id: (await owner()).id, created_at: new Date() })
    await browser.call('PUT', '/instructor/profile', WORDS)
    await browser.call('PUT', '/instructor/profile', withoutBio)
    assert.lengthOf(await mails(), 2)
    assert.lengthOf(await db.from('profile_hidings').whereNull('ended_at'), 1)
  })

  test('does not leave once it is repaired, or paused', async ({ assert }) => {
    const { browser } = await givenLive()
    await browser.call('PUT', '/instructor/profile', withoutBio)
    assert.isNotNull(await lastMail())
    await browser.call('PUT', '/instructor/profile', WORDS)
    assert.isNull(await lastMail())
    await browser.call('PUT', '/instructor/profile', withoutBio)
    await browser.call('POST', '/instructor/onboarding/pause')
    assert.isNull(await lastMail())
  })

  test('is left out for {0}')
    .with([
      ['an account that is shut', 'users', { state: 'suspended' }],
      ['a check that ran out, which has its own', 'background_checks', { expires_at: new Date(0) }],
    ] as const)
    .run(async ({ assert }, [, table, change]) => {
      const { user } = await givenLive()
      await db.transaction(async (trx) => {
        await trx
          .from(table)
          .where(table === 'users' ? 'id' : 'user_id', user.id)
          .update(change)
        await reactToStanding(trx, [user.id])
      })
      assert.isFalse((await db.from('instructor_profiles').firstOrFail()).shown)
      assert.isEmpty(await mails())
    })
})

const owner = () =>
  db
    .from('user_roles as r')
    .where('role', 'instructor')
    .join('users as u', 'u.id', 'r.user_id')
    .select('u.id')
    .firstOrFail()
