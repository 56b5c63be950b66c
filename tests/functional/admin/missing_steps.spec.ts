import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { missingStepsOf } from '#api/onboarding/missing_step_queries'
import { stepsOf } from '#api/onboarding/onboarding'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { complete, givenOffering } from '#tests/functional/onboarding/complete'
import { bodyOf } from '#tests/functional/own_account/desk'
import { as } from './user_desk.js'

const ALL = 'avatars offerings coverage identity check payouts hours'.split(' ')
const LATER = new Date(Date.now() + 86_400_000)
const PAST = new Date(Date.now() - 86_400_000)

type Change = [what: string, table: string, change: object]

/** What may have become of somebody who had everything. */
const CHANGES: Change[] = [
  ['suspended', 'users', { state: 'suspended' }],
  ['no bio', 'instructor_profiles', { bio: null }],
  ['nowhere', 'instructor_coverage', { area_ids: [] }],
  ['archived', 'instructor_offerings', { state: 'archived', archived_at: PAST }],
  ['ages nobody teaches', 'instructor_offerings', { age_groups: ['toddler'] }],
  ['receives', 'instructor_offering_rates', { format: 'instructor_location' }],
  ['online', 'instructor_offering_rates', { format: 'online' }],
  ['refused', 'instructor_documents', { state: 'refused' }],
  ['check ran out', 'background_checks', { expires_at: PAST }],
  ['check lost', 'background_checks', { state: 'final_adverse' }],
  ['renewing', 'background_checks', { state: 'pending', expires_at: LATER }],
  ['payouts held back', 'payout_accounts', { state: 'restricted' }],
  ['hours over', 'availability_days', { date: '2026-01-01' }],
  ['hours empty', 'availability_days', { bits: Buffer.alloc(36) }],
  ['hours too short', 'availability_days', { bits: Buffer.from('ff07'.padEnd(72, '0'), 'hex') }],
  ['hours for others', 'availability_days', { tags: Buffer.alloc(72, 85) }],
  ['hours too far', 'availability_days', { date: new Date(Date.now() + 62 * 86_400_000) }],
  ['hours too soon', 'availability_days', { date: new Date(Date.now() - 2 * 86_400_000) }],
]

async function givenVaried(): Promise<Map<string, string>> {
  const people = new Map<string, string>()
  const give = async (what: string, without: readonly string[]) => {
    const { id } = await givenPerson('instructor')
    const now = new Date()
    const bio = without.includes('bio') ? null : 'Long enough to be a bio.'
    await db.table('instructor_profiles').insert({
      ...{ user_id: id, slug: `slug-${people.size}`, bio, created_at: now, updated_at: now },
    })
    await complete(id, without)
    people.set(id, what)
    return id
  }
  await give('whole', [])
  await give('nothing', ['bio', ...ALL])
  for (const lacking of ALL) await give(`no ${lacking}`, [lacking])
  for (const [what, table, change] of CHANGES) {
    const id = await give(what, [])
    const offering = await db.from('instructor_offerings').where('user_id', id).firstOrFail()
    const [column, value] =
      table === 'users'
        ? ['id', id]
        : table === 'instructor_offering_rates'
          ? ['offering_id', offering.id]
          : ['user_id', id]
    await db.from(table).where(column, value).update(change)
  }
  const away = await give('away', [])
  await db.table('vacations').insert({
    ...{ id: 'v'.repeat(26), user_id: away, from_date: PAST, created_at: new Date() },
    to_date: new Date(Date.now() + 90 * 86_400_000),
  })
  const two = await give('two offerings', [])
  await givenOffering(two, 'guitar', 'instructor_location')
  people.set((await givenPerson('instructor')).id, 'no profile')
  return people
}

test.group('Steps still missing, in the list of instructors', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('are those that onboarding itself tells', async ({ assert }) => {
    const people = await givenVaried()
    const admin = await givenPerson('admin')
    const list = bodyOf<{ id: string; missing: string[] }[]>(
      await as(admin, 'GET', '/instructors?_start=0&_end=100')
    )
    assert.lengthOf(list, people.size)
    const told = await stepsOf([...people.keys()])
    const lacked = new Map(
      [...told].map(([id, steps]) => [
        id,
        steps
          .filter(({ key, state }) => key !== 'live' && state !== 'done')
          .map(({ key }) => key as string),
      ])
    )
    const atOnce = await missingStepsOf([...people.keys()])
    for (const { id, missing } of list) {
      assert.deepEqual(atOnce.get(id) ?? [], missing, people.get(id))
      assert.deepEqual(missing, lacked.get(id), people.get(id))
    }
    for (const step of [
      'account',
      'offerings',
      'profile',
      'places',
      'verification',
      'payouts',
      'hours',
    ]) {
      const found = await as(admin, 'GET', `/instructors?missing=${step}&_start=0&_end=100`)
      const ids = bodyOf<{ id: string }[]>(found).map(({ id }) => id)
      const wanted = [...lacked].filter(([, keys]) => keys.includes(step)).map(([id]) => id)
      assert.isNotEmpty(wanted, step)
      assert.sameMembers(ids, wanted, step)
    }
  })
})
