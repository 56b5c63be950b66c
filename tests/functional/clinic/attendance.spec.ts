import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { bodyOf } from '#tests/functional/accounts/calls'
import { csvOf } from '#tests/functional/beta/csv_download'
import {
  asStaff,
  freshClinic,
  givenClinic,
  givenInstructor,
  inDays,
  moveTo,
  staffSees,
} from './desk.js'

const sheetOf = async (id: string) =>
  bodyOf<{ id: string; state: string; name: string }[]>(
    await asStaff('GET', `/clinic-sign-ups?clinic_date_id=${id}`)
  )
const note = (id: string, attendance: string | null) =>
  asStaff('PUT', `/clinic-sign-ups/${id}/attendance`, { attendance })

async function givenSheet() {
  const starts_at = inDays(2)!
  const id = await givenClinic({ starts_at, capacity: 2 })
  const people = [await givenInstructor(), await givenInstructor(), await givenInstructor()]
  for (const one of people) await one.signUp(id)
  return { id, starts_at, people, sheet: await sheetOf(id) }
}

test.group('Attendance at the clinic', (group) => {
  group.each.setup(freshClinic)

  test('is noted from half an hour before it begins, of who had a seat', async ({ assert }) => {
    const { id, starts_at, people, sheet } = await givenSheet()
    assert.equal((await note(sheet[0].id, 'attended')).body.code, 'clinic_not_begun')
    await moveTo(new Date(Date.parse(starts_at) - 20 * 60_000).toISOString())
    const first = await note(sheet[0].id, 'attended')
    assert.containsSubset(bodyOf(first), { attendance: 'attended', name: 'Nell Ward' })
    assert.equal((await note(sheet[1].id, 'no_show')).status, 200)
    assert.equal((await note(sheet[2].id, 'late')).body.code, 'not_seated')
    assert.containsSubset(await staffSees(id), { present: 1, absent: 1, waiting: 1 })
    await moveTo(starts_at)
    assert.containsSubset(await people[0].mine(id), { attendance: 'attended' })
  })

  test('can be corrected and taken back, each on record once', async ({ assert }) => {
    const { starts_at, people, sheet } = await givenSheet()
    await moveTo(starts_at)
    await note(sheet[0].id, 'no_show')
    await note(sheet[0].id, 'late')
    await note(sheet[0].id, 'late')
    const back = await note(sheet[0].id, null)
    assert.containsSubset(bodyOf(back), { attendance: null, attendance_at: null })
    const events = await db
      .from('audit_events')
      .where({ action: 'clinic.attendance_recorded', target_id: people[0].person.id })
    assert.lengthOf(events, 3)
  })

  test('is noted of many at once, each with its own result', async ({ assert }) => {
    const { starts_at, sheet } = await givenSheet()
    await moveTo(starts_at)
    const ids = sheet.map(({ id }) => id)
    const answer = await asStaff('POST', '/clinic-sign-ups/bulk', { action: 'attended', ids })
    assert.containsSubset(bodyOf<unknown[]>(answer), [
      { id: ids[0], ok: true },
      { id: ids[1], ok: true },
      { id: ids[2], ok: false, error: { code: 'not_seated' } },
    ])
  })

  test('is a sheet to take along, safe to open in a spreadsheet', async ({ assert }) => {
    const { id, people } = await givenSheet()
    await db.from('users').where('id', people[0].person.id).update({ first_name: '=1+1' })
    const answer = await csvOf(`/clinic-sign-ups/export?clinic_date_id=${id}`)
    assert.match(answer, /^starts_at,name,email,state,attendance/)
    assert.include(answer, "'=1+1 Ward")
    assert.lengthOf(answer.trim().split('\r\n'), 4)
  })
})
