import { test } from '@japa/runner'
import { rowsInWords, rowsOf } from '../../../storefront/src/features/calendar/rows/rows.ts'

const said = (...windows: Parameters<typeof rowsOf>[0]) =>
  rowsInWords(rowsOf(windows)).replaceAll('\u00a0', ' ')

test.group('The line of a day that is folded', () => {
  test('says each stretch, and what it is good for when not for any lesson', ({ assert }) => {
    const late = { start: '19:30', end: '24:00', tag: 'online_only' } as const
    const words = said({ start: '10:00', end: '12:00', tag: 'any' }, late)
    assert.equal(words, '10 AM to 12 PM; 7:30 PM to midnight, online only')
    assert.equal(said(), 'Not free')
  })

  test('leaves out what is typed by half', ({ assert }) => {
    assert.equal(rowsInWords([{ start: '09:00', end: '', tag: 'any' }]), 'Not free')
  })
})
