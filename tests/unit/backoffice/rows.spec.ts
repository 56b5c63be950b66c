import { test } from '@japa/runner'
import { between } from '../../../backoffice/src/table/selection.ts'
import { inPlace, sameOrder } from '../../../backoffice/src/table/steady.ts'

const rows = (...written: string[]) =>
  written.map((text) => {
    const [id, state] = text.split(':')
    return { id: id!, state }
  })

test.group('Rows under somebody’s hand', () => {
  test('are filled anew without moving; what left stays as it was', ({ assert }) => {
    const before = rows('a:queued', 'b:queued', 'c:queued')
    const now = rows('d:new', 'b:sent', 'a:sending')
    assert.deepEqual(inPlace(before, now), rows('a:sending', 'b:sent', 'c:queued'))
  })

  test('have moved when their order, number or any of them differs', ({ assert }) => {
    const before = rows('a:1', 'b:1')
    assert.isTrue(sameOrder(before, rows('a:2', 'b:9')))
    for (const now of [
      rows('b:1', 'a:1'),
      rows('a:1'),
      rows('a:1', 'b:1', 'c:1'),
      rows('a:1', 'c:1'),
    ])
      assert.isFalse(sameOrder(before, now))
  })
})

test.group('A range of rows', () => {
  const shown = ['a', 'b', 'c', 'd']

  test('reaches from the row touched last to this one, either way', ({ assert }) => {
    assert.deepEqual(between('b', 'd', shown), ['b', 'c', 'd'])
    assert.deepEqual(between('d', 'b', shown), ['b', 'c', 'd'])
    assert.deepEqual(between('c', 'c', shown), ['c'])
  })

  test('is the one row where the other is on another page', ({ assert }) => {
    assert.deepEqual(between('z', 'b', shown), ['b'])
    assert.deepEqual(between(null, 'b', shown), ['b'])
  })
})
