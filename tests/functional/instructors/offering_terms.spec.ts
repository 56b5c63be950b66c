import { test } from '@japa/runner'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { changeSetting } from '#api/core/settings/change_setting'
import { liveOfferingsOf } from '#api/instructors/offerings/offering_queries'
import { inPersonFloor } from '#api/instructors/offerings/price_floors'
import db from '@adonisjs/lucid/services/db'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { bodyOf } from '#tests/functional/own_account/desk'
import { givenTeacher, OFFERINGS, PIANO } from './teacher.js'

const at = (format: string, cents: number) => [{ format, hourly_rate_cents: cents }]

test.group('The terms of an offering', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('refuse {0}')
    .with([
      ['no format', { formats: [] }, 'formats'],
      ['a format twice', { formats: [...PIANO.formats, ...at('online', 9_000)] }, 'formats'],
      ['a format there is not', { formats: at('by_post', 9_000) }, 'formats.0.format'],
      ['half a cent', { formats: at('online', 7_500.5) }, 'formats.0.hourly_rate_cents'],
      [
        'a rate as text',
        { formats: [{ format: 'online', hourly_rate_cents: '9000' }] },
        'formats.0.hourly_rate_cents',
      ],
      ['a rate beyond reason', { formats: at('online', 100_001) }, 'formats.0.hourly_rate_cents'],
      ['no duration', { durations: [] }, 'durations'],
      ['twenty minutes', { durations: [20] }, 'durations.0'],
      ['fifty minutes', { durations: [60, 50] }, 'durations.1'],
      ['five hours', { durations: [300] }, 'durations.0'],
      [
        'an age the service is not for',
        { service: 'guitar', age_groups: ['toddler'] },
        'age_groups.0',
      ],
      ['a level there is not', { levels: ['beginner', 'genius'] }, 'levels.1'],
      [
        'a filter of other lessons',
        { selections: { grade_level: ['college'] } },
        'selections.grade_level',
      ],
      [
        'levels as a filter',
        { selections: { skill_level: ['beginner'] } },
        'selections.skill_level',
      ],
      [
        'a filter’s value of other lessons',
        { selections: { goal: ['wedding'] } },
        'selections.goal.0',
      ],
      ['a service there is not', { service: 'levitation' }, 'service'],
      [
        'a service that cannot be taught online',
        { service: 'swimming', selections: {}, formats: at('online', 9_000) },
        'formats.0.format',
      ],
      ['words that nobody can see', { description: 'a\u202eb' }, 'description'],
      ['a state of one’s own', { state: 'archived' }, 'state'],
    ] as const)
    .run(async ({ assert }, [, wrong, field]) => {
      const { browser } = await givenTeacher()
      const answer = await browser.call('POST', OFFERINGS, { ...PIANO, ...wrong })
      assert.equal(answer.status, 422, answer.text)
      const errors = bodyOf(answer).errors as { field: string }[]
      assert.deepEqual(
        errors.map((error) => error.field),
        [field]
      )
      assert.isEmpty(await db.from('instructor_offerings'))
    })

  test('name format, length and cents where a price is below its floor', async ({ assert }) => {
    const { browser } = await givenTeacher()
    const formats = [...at('online', 3_000), ...at('student_location', 3_999)]
    const answer = await browser.call('POST', OFFERINGS, { ...PIANO, formats, durations: [90, 45] })
    assert.equal(answer.status, 422)
    assert.containsSubset(bodyOf(answer), {
      code: 'price_below_floor',
      field: 'formats.1.hourly_rate_cents',
      format: 'student_location',
      duration_minutes: 45,
      price_cents: 2_999,
      required_cents: 3_000,
      errors: [{ field: 'formats.1.hourly_rate_cents', rule: 'price_below_floor' }],
    })
  })

  test('follow the floors that staff set, from the next saving on', async ({ assert }) => {
    const { browser, path } = await givenTeacher(PIANO)
    const admin = await givenPerson('admin')
    const actor = {
      ...{ userId: admin.id, email: admin.email, roles: ['admin'] },
      ...{ permissions: new Set<string>(), channel: 'web' as const },
    }
    const change = { key: inPersonFloor.key, value: 10_000, reason: 'for a test' }
    await changeSetting(actor, change)
    assert.equal(bodyOf(await browser.call('GET', path)).version, 1)
    const answer = await browser.call('PUT', path, { ...PIANO, equipment: null })
    assert.containsSubset(bodyOf(answer), { duration_minutes: 45, required_cents: 7_500 })
    const floors = bodyOf<object[]>(await browser.call('GET', '/instructor/price-floors'))
    assert.deepInclude(floors, {
      format: 'neutral_location',
      hourly_rate_cents: 10_000,
      currency: 'USD',
    })
    assert.deepInclude(floors, { format: 'online', hourly_rate_cents: 3_000, currency: 'USD' })
  })

  test('are shown as far as the catalogue still allows', async ({ assert }) => {
    const { browser, user, ids } = await givenTeacher(PIANO, { ...PIANO, service: 'guitar' })
    const shown = async () => (await liveOfferingsOf([user.id])).get(user.id) ?? []
    const service = db.from('services').where('slug', 'piano')
    const before = await service.clone().firstOrFail()
    const whyNot = async () =>
      bodyOf(await browser.call('GET', `${OFFERINGS}/${ids[0]}`)).not_shown_because as unknown
    try {
      await service.clone().update({ online_capable: false, age_groups: ['kids'] })
      const [less] = await shown()
      assert.containsSubset(less, { id: ids[0], age_groups: ['kids'] })
      assert.deepEqual(less.formats, [{ format: 'student_location', hourly_rate_cents: 9_000 }])
      assert.isNull(await whyNot())
      await service.clone().update({ age_groups: ['toddler'] })
      assert.equal(await whyNot(), 'no_ages_left')
      assert.lengthOf(await shown(), 1)
      await service.clone().update({ state: 'retired', retired_at: new Date() })
      assert.equal(await whyNot(), 'service_retired')
      assert.lengthOf(await shown(), 1)
    } finally {
      const { state, retired_at, online_capable, age_groups } = before
      await service.clone().update({ state, retired_at, online_capable, age_groups })
    }
    assert.lengthOf(await shown(), 2)
    await browser.call('DELETE', `${OFFERINGS}/${ids[1]}`)
    assert.deepEqual(
      (await shown()).map(({ id }) => id),
      [ids[0]]
    )
  })

  test('are read for many instructors at once, each in their own order', async ({ assert }) => {
    const one = await givenTeacher({ ...PIANO, service: 'guitar' }, PIANO)
    const other = await givenTeacher(PIANO)
    const none = await givenTeacher()
    const found = await liveOfferingsOf([one.user.id, other.user.id, none.user.id])
    assert.sameMembers([...found.keys()], [one.user.id, other.user.id])
    assert.deepEqual(
      found.get(one.user.id)!.map(({ service }) => service.slug),
      ['guitar', 'piano']
    )
  })
})
