import { test } from '@japa/runner'
import fc from 'fast-check'
import { cut, equals, isEmpty, union } from '#api/availability/plan/day_algebra'
import {
  BLOCKS,
  EMPTY_DAY,
  flawOf,
  isFree,
  readDay,
  tagAt,
  type Day,
} from '#api/availability/plan/day_bits'
import { dayOf } from './plans.js'
import { days } from './questions.js'

const eachBlock = Array.from({ length: BLOCKS }, (_, block) => block)

const tagsOf = (day: Day) => eachBlock.map((block) => tagAt(day, block))

test.group('The bits of a day', () => {
  test('{times} sets bit {bit} of byte {byte}')
    .with([
      { times: '00:00-00:05', byte: 0, bit: 0 },
      { times: '00:35-00:40', byte: 0, bit: 7 },
      { times: '00:40-00:45', byte: 1, bit: 0 },
      { times: '12:00-12:05', byte: 18, bit: 0 },
      { times: '23:55-24:00', byte: 35, bit: 7 },
    ])
    .run(({ assert }, { times, byte, bit }) => {
      const { bits } = dayOf(times)
      assert.deepEqual(
        [...bits],
        Array.from({ length: 36 }, (_, n) => (n === byte ? 1 << bit : 0))
      )
    })

  test('tags lie two bits to a block, in the same order', ({ assert }) => {
    const { tags } = dayOf('00:05-00:10 00:20-00:30', 'no_travel')
    assert.deepEqual([...tags.subarray(0, 3)], [0b00001000, 0b00001010, 0])
    assert.lengthOf(tags, 72)
    assert.equal(dayOf('00:05-00:10', 'online_only').tags[0], 0b00000100)
  })

  test('what is no day is told apart', ({ assert }) => {
    const tags = new Uint8Array(72)
    assert.isNull(flawOf(new Uint8Array(36), tags))
    assert.match(flawOf(new Uint8Array(35), tags)!, /36 bytes of bits, not 35/)
    assert.match(flawOf(new Uint8Array(36), new Uint8Array(36))!, /72 bytes of tags, not 36/)
    const reserved = Uint8Array.from(tags).fill(0b11, 0, 1)
    assert.match(flawOf(Uint8Array.of(1, ...new Uint8Array(35)), reserved)!, /Block 0/)
    assert.throws(() => readDay(new Uint8Array(6), tags), RangeError)
  })

  test('a tag without a bit is dropped', ({ assert }) => {
    const bits = new Uint8Array(36)
    const tags = new Uint8Array(72).fill(0xff)
    assert.isTrue(equals(readDay(bits, tags), EMPTY_DAY))
  })

  test('reading a day changes nothing in it and keeps none of its bytes', ({ assert }) => {
    fc.assert(
      fc.property(days, (day) => {
        const bits = Uint8Array.from(day.bits)
        const read = readDay(bits, day.tags)
        bits.fill(0)
        assert.isTrue(equals(read, day))
      })
    )
  })

  test('either, one without the other, and nothing', ({ assert }) => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        assert.deepEqual(
          tagsOf(union(one, other)),
          eachBlock.map((block) => tagAt(other, block) ?? tagAt(one, block))
        )
        assert.deepEqual(
          tagsOf(cut(one, other)),
          eachBlock.map((block) => (isFree(other, block) ? null : tagAt(one, block)))
        )
        assert.isTrue(isEmpty(cut(one, one)))
        assert.isTrue(equals(union(one, EMPTY_DAY), one))
        assert.equal(isEmpty(one), !eachBlock.some((block) => isFree(one, block)))
      })
    )
  })

  test('days are equal when bits and tags are', ({ assert }) => {
    assert.isTrue(equals(dayOf('09:00-10:00'), dayOf('09:30-10:00 09:00-09:30')))
    assert.isFalse(equals(dayOf('09:00-10:00'), dayOf('09:00-10:05')))
    assert.isFalse(equals(dayOf('09:00-10:00'), dayOf('09:00-10:00', 'no_travel')))
  })
})
