import { test } from '@japa/runner'
import { dayInWords, endOf, hoursInWords, remindAt } from '#api/clinic/clinic_time'

const at = (text: string) => new Date(text)

test.group('The time of a clinic', () => {
  test('is reminded of at ten of the day before, however long that day is', ({ assert }) => {
    const due = (start: string) => remindAt(at(start)).toISOString()
    assert.equal(due('2026-12-01T18:00:00-05:00'), '2026-11-30T15:00:00.000Z')
    // The clocks went back at two in the night between: the same wall, 33 hours before.
    assert.equal(due('2026-11-01T18:00:00-05:00'), '2026-10-31T14:00:00.000Z')
    // And forward in March: 31 hours.
    assert.equal(due('2027-03-14T18:00:00-04:00'), '2027-03-13T15:00:00.000Z')
    assert.equal(due('2026-12-01T00:30:00-05:00'), '2026-11-30T15:00:00.000Z')
  })

  test('lasts real minutes over a switch, and says which hour of two it means', ({ assert }) => {
    const night = { starts_at: at('2026-11-01T00:30:00-04:00'), minutes: 120 }
    assert.equal(endOf(night).toISOString(), '2026-11-01T06:30:00.000Z')
    assert.equal(hoursInWords(night), '12:30 AM EDT to 1:30 AM EST')
    const spring = { starts_at: at('2027-03-14T01:30:00-05:00'), minutes: 60 }
    assert.equal(hoursInWords(spring), '1:30 AM EST to 3:30 AM EDT')
    const usual = { starts_at: at('2026-12-01T18:00:00-05:00'), minutes: 90 }
    assert.equal(hoursInWords(usual), '6:00 PM to 7:30 PM EST')
  })

  test('is of the day that New York’s calendars show', ({ assert }) => {
    assert.equal(dayInWords(at('2026-12-02T03:00:00Z')), 'Tuesday, December 1, 2026')
  })
})
