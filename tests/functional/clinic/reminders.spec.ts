import { test } from '@japa/runner'
import { remindOfClinics } from '#api/clinic/mails/remind_of_clinics'
import { freshClinic, givenClinic, givenInstructor, mailedTo, moveTo, asStaff } from './desk.js'

/** Six in the evening of the day on which the clocks of New York go back; 2026-11-01. */
const AUTUMN = '2040-11-04T18:00:00-05:00'

test.group('Reminders of the clinic', (group) => {
  group.each.setup(freshClinic)

  test('leave at ten in the morning of the day before, once', async ({ assert }) => {
    const id = await givenClinic({ starts_at: AUTUMN, capacity: 1 })
    const [iris, omar] = [await givenInstructor(), await givenInstructor()]
    await iris.signUp(id)
    await omar.signUp(id)
    await mailedTo(iris.person)
    // Summer time still: four hours behind UTC, and 33 hours before it begins.
    await moveTo('2040-11-03T09:59:00-04:00')
    assert.equal(await remindOfClinics(), 0)
    await moveTo('2040-11-03T10:01:00-04:00')
    const both = await Promise.all([remindOfClinics(), remindOfClinics()])
    assert.deepEqual(both.toSorted(), [0, 1])
    assert.equal(await remindOfClinics(), 0)
    const mail = (await mailedTo(iris.person)).at(-1)!
    assert.equal(mail.subject, 'Tomorrow: your Profile Clinic, Sunday, November 4, 2040')
    assert.include(mail.text, '6:00 PM to 7:30 PM EST, New York time')
    assert.lengthOf(await mailedTo(omar.person), 1)
  })

  test('do not reach who signs up only then, and come again when the date is moved', async ({
    assert,
  }) => {
    const id = await givenClinic({ starts_at: AUTUMN, capacity: 2 })
    const [iris, omar] = [await givenInstructor(), await givenInstructor()]
    await iris.signUp(id)
    await moveTo('2040-11-03T10:01:00-04:00')
    await omar.signUp(id)
    assert.equal(await remindOfClinics(), 1)
    await asStaff('PATCH', `/clinic-dates/${id}`, { starts_at: '2040-11-11T18:00:00-05:00' })
    assert.equal(await remindOfClinics(), 0)
    await moveTo('2040-11-10T10:00:01-05:00')
    assert.equal(await remindOfClinics(), 2)
  })

  test('are not sent of a clinic that is off', async ({ assert }) => {
    const id = await givenClinic({ starts_at: AUTUMN })
    await (await givenInstructor()).signUp(id)
    await asStaff('POST', `/clinic-dates/${id}/cancellation`, { reason: 'The room is flooded' })
    await moveTo('2040-11-03T10:01:00-04:00')
    assert.equal(await remindOfClinics(), 0)
  })
})
