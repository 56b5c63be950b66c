import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { nextClinicOf, clinicOf } from '#api/clinic/clinic_queries'
import { businessClock } from '#api/core/clock'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { erasePerson } from '#api/accounts/privacy/deletion/erase_person'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import {
  asStaff,
  bodyOf,
  freshClinic,
  givenClinic,
  givenInstructor,
  inDays,
  mailedTo,
  moveTo,
  staffSees,
  statesOf,
} from './desk.js'

test.group('Signing up for the clinic', (group) => {
  group.each.setup(freshClinic)

  test('shows dates that are published and ahead, the link to who has a seat', async ({
    assert,
  }) => {
    const link = 'https://meet.example.com/clinic'
    const later = await givenClinic({ starts_at: inDays(20), place: null, link })
    const sooner = await givenClinic()
    await givenClinic({}, { published: false })
    const iris = await givenInstructor()
    assert.deepEqual(
      (await iris.sees()).ahead.map(({ id }) => id),
      [sooner, later]
    )
    const [, before] = (await iris.sees()).ahead
    assert.containsSubset(before, { online: true, link: null, seats_left: 2, mine: null })
    const answer = await iris.signUp(later)
    assert.equal(answer.status, 200, answer.text)
    assert.containsSubset(bodyOf(answer), { link, seats_left: 1, mine: { state: 'seated' } })
    const now = businessClock.now()
    assert.containsSubset(await nextClinicOf(now), { id: sooner, seats_left: 2, online: false })
    assert.containsSubset(await clinicOf(iris.person.id, now), [{ clinic_date_id: later, link }])
  })

  test('gives as many seats as there are, however many come at once', async ({ assert }) => {
    const id = await givenClinic({ capacity: 3 })
    const people = await Promise.all(Array.from({ length: 8 }, givenInstructor))
    const twice = people.flatMap((one) => [one.signUp(id), one.signUp(id)])
    const statuses = (await Promise.all(twice)).map(({ status }) => status)
    assert.deepEqual([...new Set(statuses)], [200])
    const states = await statesOf(id)
    assert.deepEqual(states, [...Array(3).fill('seated'), ...Array(5).fill('waiting')])
    assert.containsSubset(await staffSees(id), { seated: 3, waiting: 5 })
  })

  test('cannot be had past the seats by writing into the table either', async ({ assert }) => {
    const id = await givenClinic({ capacity: 1 })
    const [iris, omar] = [await givenInstructor(), await givenInstructor()]
    await iris.signUp(id)
    await omar.signUp(id)
    const seat = { state: 'seated', seated_at: wallClock.now().toJSDate() }
    await assert.rejects(
      () => db.from('clinic_sign_ups').where('user_id', omar.person.id).update(seat),
      /more people than seats/
    )
    const [first] = [await iris.signUp(id)]
    assert.containsSubset(bodyOf(first), { mine: { state: 'seated' } })
    await assert.rejects(
      () =>
        db.transaction(async (trx) => {
          await trx.from('clinic_dates').where({ id }).update({ capacity: 2 })
          await trx.from('clinic_sign_ups').where('user_id', omar.person.id).update(seat)
          await trx.from('clinic_dates').where({ id }).update({ capacity: 1 })
        }),
      /more people than seats/
    )
  })

  test('hands a seat to who has waited longest when somebody steps back', async ({ assert }) => {
    const id = await givenClinic({ capacity: 1 })
    const [iris, omar, lena] = [
      await givenInstructor(),
      await givenInstructor(),
      await givenInstructor(),
    ]
    for (const one of [iris, omar, lena]) await one.signUp(id)
    assert.containsSubset(await lena.mine(id), { state: 'waiting', ahead: 1 })
    await mailedTo(omar.person)
    await iris.stepBack(id)
    await iris.stepBack(id)
    assert.containsSubset(await omar.mine(id), { state: 'seated' })
    assert.containsSubset(await lena.mine(id), { state: 'waiting', ahead: 0 })
    assert.isNull(await iris.mine(id))
    assert.deepEqual(
      (await mailedTo(omar.person)).map(({ subject }) => subject.split(' the ')[0]),
      ['You are in line for', 'A seat came free at']
    )
    await iris.signUp(id)
    assert.containsSubset(await iris.mine(id), { state: 'waiting', ahead: 1 })
  })

  test('moves the line up once when many step back at once', async ({ assert }) => {
    const id = await givenClinic({ capacity: 3 })
    const people = []
    for (let count = 0; count < 8; count += 1) people.push(await givenInstructor())
    for (const one of people) await one.signUp(id)
    await Promise.all(people.slice(0, 3).map((one) => one.stepBack(id)))
    const gone = Array<string>(3).fill('stepped_back')
    const seated = Array<string>(3).fill('seated')
    assert.deepEqual(await statesOf(id), [...gone, ...seated, 'waiting', 'waiting'])
  })

  test('hands on the seat of somebody who deletes their account', async ({ assert }) => {
    const id = await givenClinic({ capacity: 1 })
    const [iris, omar] = [await givenInstructor(), await givenInstructor()]
    await iris.signUp(id)
    await omar.signUp(id)
    await db.transaction((trx) => erasePerson(trx, iris.person.id))
    assert.containsSubset(await omar.mine(id), { state: 'seated' })
    assert.deepEqual(await statesOf(id), ['seated'])
  })

  test('hands on the seat of who cannot come any more: {0}')
    .with([
      ['suspended', 'POST', '/suspension', { reason: 'Reported twice' }],
      ['no instructor by now', 'PUT', '/roles', { roles: ['student'], reason: 'Asked for it' }],
    ] as const)
    .run(async ({ assert }, [, method, path, said]) => {
      const id = await givenClinic({ capacity: 1 })
      const [iris, omar] = [await givenInstructor(), await givenInstructor()]
      await iris.signUp(id)
      await omar.signUp(id)
      const answer = await asStaff(method, `/users/${iris.person.id}${path}`, said)
      assert.equal(answer.status, 200, answer.text)
      assert.deepEqual(await statesOf(id), ['stepped_back', 'seated'])
      assert.match((await mailedTo(omar.person)).at(-1)!.subject, /^A seat came free/)
    })

  test('ends when the clinic begins or is cancelled', async ({ assert }) => {
    const iris = await givenInstructor()
    const off = await givenClinic()
    await asStaff('POST', `/clinic-dates/${off}/cancellation`, { reason: 'The room is flooded' })
    assert.equal((await iris.signUp(off)).body.code, 'clinic_cancelled')
    const draft = await givenClinic({}, { published: false })
    assert.equal((await iris.signUp(draft)).status, 404)
    const id = await givenClinic({ starts_at: inDays(1) })
    await iris.signUp(id)
    await moveTo(inDays(1.01)!)
    assert.equal((await iris.stepBack(id)).body.code, 'clinic_begun')
    assert.lengthOf((await iris.sees()).past, 1)
  })

  test('is for instructors whom the beta lets in', async ({ assert }) => {
    const id = await givenClinic()
    const student = await givenPerson('student')
    const path = `/instructor/clinic/${id}/sign-up`
    const asStudent = await call('POST', path, { bearer: await printableToken(student.email) })
    assert.equal(asStudent.status, 403)
    const staff = await givenPerson('admin')
    const asAdmin = await call('POST', path, { bearer: await printableToken(staff.email) })
    assert.equal(asAdmin.body.code, 'instructors_only')
    const iris = await givenInstructor()
    await setPosture(PHASES.closed, 'test', 'for a test')
    assert.equal((await iris.signUp(id)).body.code, 'beta_access_required')
  })
})
