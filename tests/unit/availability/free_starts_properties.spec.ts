import { test } from '@japa/runner'
import fc from 'fast-check'
import { reachOf } from '#api/availability/free_time/busy_spans'
import { freeStarts } from '#api/availability/free_time/free_starts'
import { asked, type Asked } from './questions.js'
import { slowFreeStarts } from './slow_free_starts.js'
import { ask, NO_NOTICE } from './plans.js'
import { DAY, HOUR } from './slow_wall.js'
import { SWITCHES } from './zones.js'

const fast = ({ question, from, until }: Asked) => freeStarts(question, from, until)

const isSubset = (part: number[], whole: number[]) => part.every((at) => whole.includes(at))

/** Always open; the switch is in the middle. */
const openAround = (at: number, zone: string) => {
  const dates = [-1, 0, 1].map((n) => new Date(at + n * DAY).toISOString())
  return ask({
    zone,
    days: Object.fromEntries(dates.map((date) => [date.slice(0, 10), '00:00-24:00'])),
    terms: { platformNoticeMinutes: NO_NOTICE, overnightRule: false },
  })
}

test.group('Free starts, whatever the plan', () => {
  test('are exactly those that somebody slow and careful finds', ({ assert }) => {
    let some = 0
    let none = 0
    fc.assert(
      fc.property(asked, (one) => {
        const found = fast(one)
        assert.deepEqual(found, slowFreeStarts(one.question, one.from, one.until))
        if (found.length) some++
        else none++
      }),
      { numRuns: 300 }
    )
    assert.isAbove(some, 50)
    assert.isAbove(none, 50)
  }).timeout(120_000)

  test('are right around every switch from 2024 to 2032', ({ assert }) => {
    assert.isAbove(SWITCHES.length, 180)
    for (const { zone, at } of SWITCHES) {
      const question = openAround(at, zone)
      const [from, until] = [at - 4 * HOUR, at + 4 * HOUR]
      const found = freeStarts(question, from, until)
      assert.deepEqual(
        found,
        slowFreeStarts(question, from, until),
        `${zone} ${new Date(at).toISOString()}`
      )
    }
  }).timeout(120_000)

  test('get fewer when something else is booked', ({ assert }) => {
    fc.assert(
      fc.property(asked, (one) => {
        const { busy } = one.question
        const before = { ...one, question: { ...one.question, busy: busy.slice(1) } }
        assert.isTrue(isSubset(fast(one), fast(before)))
      })
    )
  })

  test('get fewer with more notice', ({ assert }) => {
    fc.assert(
      fc.property(asked, fc.nat(48), (one, hours) => {
        const { terms } = one.question
        const longer = { ...terms, minAdvanceBookingHours: terms.minAdvanceBookingHours + hours }
        const after = { ...one, question: { ...one.question, terms: longer } }
        assert.isTrue(isSubset(fast(after), fast(one)))
      })
    )
  })

  test('get fewer with longer lessons, longer buffers and the overnight rule', ({ assert }) => {
    fc.assert(
      fc.property(asked, fc.nat(90), (one, more) => {
        const { terms, lesson } = one.question
        const stricter = [
          { lesson: { ...lesson, durationMinutes: lesson.durationMinutes + more } },
          { terms: { ...terms, plainBufferMinutes: terms.plainBufferMinutes + more } },
          { terms: { ...terms, travelBufferMinutes: terms.travelBufferMinutes + more } },
          { terms: { ...terms, overnightRule: true } },
        ]
        for (const part of stricter) {
          const after = { ...one, question: { ...one.question, ...part } }
          assert.isTrue(isSubset(fast(after), fast(one)), JSON.stringify(part))
        }
      })
    )
  })

  test('are the same whether asked at once or in two parts', ({ assert }) => {
    fc.assert(
      fc.property(
        asked,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ question, from, until }, share) => {
          const middle = Math.floor(from + (until - from) * share)
          assert.deepEqual(
            [...freeStarts(question, from, middle), ...freeStarts(question, middle, until)],
            freeStarts(question, from, until)
          )
        }
      )
    )
  })

  test('do not depend on what is booked out of reach', ({ assert }) => {
    fc.assert(
      fc.property(asked, fc.nat(600), (one, minutes) => {
        const { question, from, until } = one
        const reach = reachOf(from, until, question.lesson.durationMinutes)
        const length = minutes * 60_000
        const far = [
          { startsAt: reach.from - length, endsAt: reach.from, travels: true, place: null },
          { startsAt: reach.until, endsAt: reach.until + length, travels: true, place: null },
        ]
        const more = { ...question, busy: [...question.busy, ...far] }
        assert.deepEqual(freeStarts(more, from, until), fast(one))
      })
    )
  })
})
