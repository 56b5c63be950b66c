import { test } from '@japa/runner'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { calendarFile, type CalendarEvent } from '#api/core/calendar_file'

const EVENT: CalendarEvent = {
  uid: 'one@example.com',
  sequence: 3,
  changedAt: new Date('2026-11-20T15:00:00.123Z'),
  startsAt: new Date('2026-11-01T05:30:00Z'),
  endsAt: new Date('2026-11-01T07:00:00Z'),
  summary: 'Clinic',
}

const read = (file: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!)

test.group('A calendar file', () => {
  test('says when, in UTC, whatever the clocks do that night', ({ assert }) => {
    const event = read(calendarFile(EVENT))
    assert.equal(event.startDate.toString(), '2026-11-01T05:30:00Z')
    assert.equal(event.duration.toSeconds(), 90 * 60)
    assert.equal(event.sequence, 3)
    assert.equal(event.uid, EVENT.uid)
  })

  test('says that it is off', ({ assert }) => {
    const status = (cancelled: boolean) =>
      read(calendarFile({ ...EVENT, cancelled })).component.getFirstPropertyValue('status')
    assert.deepEqual([status(true), status(false)], ['CANCELLED', 'CONFIRMED'])
  })

  test('gives any text back as it was, in lines of 75 octets', ({ assert }) => {
    const line = fc
      .string({ unit: 'binary', maxLength: 200 })
      .map((text) => text.replace(/\p{C}/gu, ''))
    const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, line, (description, location) => {
        const file = calendarFile({ ...EVENT, description, location })
        const lines = file.split('\r\n')
        assert.isTrue(lines.every((one) => Buffer.byteLength(one) <= 75))
        assert.isFalse(/(?<!\r)\n|\r(?!\n)/.test(file))
        const event = read(file)
        assert.equal(event.description ?? '', description)
        assert.equal(event.location ?? '', location)
      })
    )
  })
})
