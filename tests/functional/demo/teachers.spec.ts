import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { seedDemo } from '#database/seeders/demo'
import { seedDemoClinic } from '#database/seeders/demo_clinic'
import { findHomes, findSubjects } from '#database/seeders/teachers/demo_city'
import { DAYS, planTeachers } from '#database/seeders/teachers/plan_teachers'
import { seedTeachers, TEACHERS } from '#database/seeders/teachers/seed_teachers'
import { coverageOf } from '#api/instructors/coverage/coverage_queries'
import { liveOfferingsOf } from '#api/instructors/offerings/offering_queries'
import { publicPlacesOf } from '#api/instructors/places/place_queries'
import { roomOf } from '#api/availability/saved/room_queries'
import { vettingOf } from '#api/vetting/vetting_queries'
import { freshMap } from '#tests/functional/geography/places'

/** The first few: as many as there are categories and boroughs, and some. */
const SOME = 12

/** Nobody's proof runs out before their hours do. */
const HOURS_LAST_MS = DAYS * 86_400_000

test.group('The instructors of the demo', (group) => {
  group.each.setup(freshMap)

  test('are two hundred people of whom no two say the same', async ({ assert }) => {
    const teachers = planTeachers(TEACHERS, await findSubjects(), await findHomes())
    for (const said of ['headline', 'bio', 'email'] as const) {
      assert.lengthOf(new Set(teachers.map((teacher) => teacher[said])), TEACHERS, said)
    }
    assert.isTrue(teachers.every(({ bio }) => bio.length >= 10 && bio.length <= 1_000))
    assert.isTrue(teachers.every(({ headline }) => !headline.includes('{')))
    const written = teachers.flatMap(({ headline, bio, education }) => [
      headline,
      bio,
      ...education,
    ])
    assert.include(written.join('\n'), 'in the Bronx')
    assert.notMatch(written.join('\n'), /(?:in|around|near|from) (?:Bronx|Upper|Lower East)/)
    const subjects = new Map((await findSubjects()).map((one) => [one.id, one.category]))
    const taught = teachers.flatMap(({ offerings }) => offerings.map(({ serviceId }) => serviceId))
    assert.lengthOf(new Set(taught.map((id) => subjects.get(id))), 7)
    const boroughs = new Map((await findHomes()).map(({ id, borough }) => [id, borough]))
    assert.lengthOf(new Set(teachers.map(({ areaId }) => boroughs.get(areaId))), 5)
  })

  test('are shown, with all that this needs', async ({ assert }) => {
    assert.isTrue(await seedTeachers(SOME))
    assert.isFalse(await seedTeachers(SOME))
    const profiles = await db.from('instructor_profiles').where('shown', true)
    const ids: string[] = profiles.map(({ user_id: id }) => id)
    assert.lengthOf(ids, SOME)
    const [offerings, coverage, places] = [
      await liveOfferingsOf(ids),
      await coverageOf(ids),
      await publicPlacesOf(ids),
    ]
    const vetting = await vettingOf(ids)
    const rooms = await roomOf(ids)
    const faces = await db.from('avatars').whereIn('user_id', ids)
    assert.lengthOf(faces, SOME)
    for (const id of ids) {
      const formats = offerings.get(id)!.flatMap((one) => one.formats.map(({ format }) => format))
      assert.isNotEmpty(formats)
      const travels = formats.some((one) => /student|neutral/.test(one))
      assert.equal(coverage.has(id), travels)
      assert.equal(places.has(id), formats.includes('instructor_location'))
      assert.equal(rooms.get(id)!.room, 'enough')
      assert.containsSubset(vetting.get(id), {
        identity: 'accepted',
        background_check: { state: 'passed' },
      })
      const { expires_at: expires } = vetting.get(id)!.background_check
      assert.isAbove(expires!.getTime(), Date.now() + HOURS_LAST_MS)
    }
  })

  test('are the same people each time', async ({ assert }) => {
    const seen = async () =>
      db
        .from('instructor_profiles as p')
        .join('instructor_offerings as o', 'o.user_id', 'p.user_id')
        .join('instructor_offering_rates as r', 'r.offering_id', 'o.id')
        .select('p.slug', 'p.headline', 'p.bio', 'o.service_id', 'o.durations', 'r.format')
        .select('r.hourly_rate_cents')
        .orderBy(['p.slug', 'o.service_id', 'r.format'])
    await seedTeachers(3)
    const first = await seen()
    await freshMap()
    await seedTeachers(3)
    assert.isAbove(first.length, 3)
    assert.deepEqual(await seen(), first)
  })

  test('may come to a clinic that newcomers have filled already', async ({ assert }) => {
    await seedDemo()
    await seedDemoClinic()
    const date = await db.from('clinic_dates').firstOrFail()
    assert.equal(date.state, 'published')
    assert.isAbove(date.starts_at.getTime(), Date.now() + 7 * 86_400_000)
    const { rows } = await db.rawQuery(
      `SELECT s.state, count(*)::integer AS people, bool_and(u.state = 'active') AS active
       FROM clinic_sign_ups s JOIN users u ON u.id = s.user_id GROUP BY 1 ORDER BY 1`
    )
    assert.deepEqual(rows, [
      { state: 'seated', people: date.capacity, active: true },
      { state: 'waiting', people: 1, active: true },
    ])
    assert.lengthOf(await db.from('mail_messages').whereLike('kind', 'clinic%'), 0)
  }).timeout(60_000)
})
