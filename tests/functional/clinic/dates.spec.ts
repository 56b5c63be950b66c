import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import ICAL from 'ical.js'
import { bodyOf, call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { ask } from '#tests/functional/catalogue/desk'
import { asStaff, freshClinic, givenClinic, givenInstructor, inDays, mailedTo } from './desk.js'

const patch = async (id: string, body: unknown, etag?: string) => {
  const bearer = await printableToken((await givenPerson('support')).email)
  const headers: Record<string, string> = etag ? { 'if-match': etag } : {}
  return call('PATCH', `/admin/clinic-dates/${id}`, { bearer, body, headers })
}

test.group('Dates of the clinic', (group) => {
  group.each.setup(freshClinic)

  test('are drafts until they are published, on record', async ({ assert }) => {
    const starts_at = inDays(3)!
    const made = await asStaff('POST', '/clinic-dates', {
      ...{ starts_at, minutes: 60, capacity: 5, place: ' Room 2 ', notes: 'One\r\nTwo' },
    })
    assert.equal(made.status, 201, made.text)
    assert.containsSubset(bodyOf(made), {
      ...{ state: 'draft', zone: 'America/New_York', version: 1, place: 'Room 2' },
      ...{ notes: 'One\nTwo', seated: 0, starts_at: new Date(starts_at).toISOString() },
    })
    const { id } = bodyOf<{ id: string }>(made)
    const published = await asStaff('POST', `/clinic-dates/${id}/publication`)
    assert.containsSubset(bodyOf(published), { state: 'published', version: 2 })
    const again = await asStaff('POST', `/clinic-dates/${id}/publication`)
    assert.containsSubset(bodyOf(again), { state: 'published', version: 2 })
    const events = await db.from('audit_events').where('target_id', id).orderBy('id')
    assert.deepEqual(
      events.map(({ action }) => action),
      ['clinic_date.made', 'clinic_date.published']
    )
    await patch(id, { notes: 'Ask for Quillivarne' })
    const log = await db.from('audit_events').where('target_id', id)
    assert.notMatch(JSON.stringify(log), /One|Quillivarne/)
  })

  test('lie ahead, take place somewhere and have room', async ({ assert }) => {
    const said = { minutes: 60, capacity: 5, place: 'Room 2', starts_at: inDays(1) }
    const wrong = [
      { starts_at: inDays(-1) },
      { place: null },
      { minutes: 5 },
      { capacity: 0 },
      { link: 'http://plain.example.com' },
      { starts_at: '2040-11-01T09:00:00' },
    ]
    for (const one of wrong) {
      const answer = await asStaff('POST', '/clinic-dates', { ...said, ...one })
      assert.equal(answer.status, 422, JSON.stringify(one))
    }
    assert.isEmpty(await db.from('clinic_dates'))
  })

  test('are not overwritten by a window that saw an older one', async ({ assert }) => {
    const id = await givenClinic()
    assert.equal((await patch(id, { minutes: 45 }, '"2"')).status, 200)
    const late = await patch(id, { minutes: 30 }, '"2"')
    assert.equal(late.status, 412)
    assert.containsSubset(bodyOf(late), {
      code: 'changed_meanwhile',
      current: { minutes: 45, version: 3 },
    })
  })

  test('keep the seats that are taken, and give new ones to who waits', async ({ assert }) => {
    const id = await givenClinic({ capacity: 2 })
    const people = [await givenInstructor(), await givenInstructor(), await givenInstructor()]
    for (const one of people) await one.signUp(id)
    const fewer = await patch(id, { capacity: 1 })
    assert.containsSubset(bodyOf(fewer), { status: 409, code: 'seats_taken', taken: 2 })
    await patch(id, { capacity: 3 })
    assert.containsSubset(await people[2].mine(id), { state: 'seated' })
    assert.match((await mailedTo(people[2].person)).at(-1)!.subject, /^A seat came free/)
  })

  test('tell who signed up of another time or place, and of nothing else', async ({ assert }) => {
    const id = await givenClinic()
    const iris = await givenInstructor()
    await iris.signUp(id)
    await patch(id, { notes: 'Bring two photos.' })
    assert.lengthOf(await mailedTo(iris.person), 1)
    await patch(id, { place: 'Room 5' })
    const mail = (await mailedTo(iris.person)).at(-1)!
    assert.match(mail.subject, /^Changed: the Profile Clinic/)
    assert.include(mail.text, 'Room 5')
  })

  test('are cancelled for good, with a word to everybody and an event that says so', async ({
    assert,
  }) => {
    const id = await givenClinic({ capacity: 1 })
    const [iris, omar] = [await givenInstructor(), await givenInstructor()]
    await iris.signUp(id)
    await omar.signUp(id)
    const reason = 'The room is flooded'
    const off = await asStaff('POST', `/clinic-dates/${id}/cancellation`, { reason })
    assert.containsSubset(bodyOf(off), { state: 'cancelled', cancel_reason: reason })
    for (const { person } of [iris, omar]) {
      const mail = (await mailedTo(person)).at(-1)!
      assert.match(mail.subject, /^Cancelled: the Profile Clinic/)
      assert.include(mail.text, reason)
    }
    assert.equal((await iris.sees()).ahead[0].cancelled_because, reason)
    assert.equal((await patch(id, { minutes: 30 })).body.code, 'clinic_cancelled')
    const again = await asStaff('POST', `/clinic-dates/${id}/publication`)
    assert.equal(again.body.code, 'clinic_cancelled')
    const [{ reason: kept }] = await db
      .from('audit_events')
      .where({ target_id: id, action: 'clinic_date.cancelled' })
    assert.equal(kept, reason)
  })

  test('are listed by state, time and words', async ({ assert }) => {
    const first = await givenClinic({ place: 'The Annex' })
    await givenClinic({ starts_at: inDays(30) }, { published: false })
    const list = async (query: string) =>
      bodyOf<{ id: string }[]>(await asStaff('GET', `/clinic-dates?${query}`))
    assert.deepEqual(
      (await list('state=published')).map(({ id }) => id),
      [first]
    )
    assert.lengthOf(await list('q=annex'), 1)
    assert.lengthOf(await list(`starts_at_gte=${inDays(20)!.replace('+', '%2B')}`), 1)
    assert.equal((await asStaff('GET', '/clinic-dates?colour=red')).status, 400)
  })

  test('go into a calendar of one’s own', async ({ assert }) => {
    const link = 'https://meet.example.com/clinic'
    const id = await givenClinic({ starts_at: '2040-12-01T18:00:00-05:00', link })
    const iris = await givenInstructor()
    const read = async () => {
      const authorization = `Bearer ${await printableToken(iris.person.email)}`
      const answer = await ask(`/instructor/clinic/${id}/calendar.ics`, { authorization })
      const [event] = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents()
      return new ICAL.Event(event)
    }
    assert.notInclude((await read()).component.toString(), link)
    await iris.signUp(id)
    const event = await read()
    assert.equal(event.startDate.toString(), '2040-12-01T23:00:00Z')
    assert.equal(event.duration.toSeconds(), 90 * 60)
    assert.include(event.component.toString(), link)
  })
})
