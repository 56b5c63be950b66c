import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  ALPHABET,
  hintOf,
  macOfCode,
  newCode,
  normaliseCode,
  openCode,
  sealCode,
} from '#api/beta/invites/invite_code'

const code = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 8, maxLength: 8 })

test.group('An invite code', () => {
  test('is eight signs that cannot be mistaken for each other', ({ assert }) => {
    assert.lengthOf(ALPHABET, 31)
    for (const sign of 'ILO01') assert.notInclude(ALPHABET, sign)
    const codes = Array.from({ length: 2_000 }, newCode)
    assert.isTrue(codes.every((one) => normaliseCode(one) === one))
    assert.equal(new Set(codes).size, codes.length)
    assert.equal(new Set(codes.join('')).size, ALPHABET.length)
  })

  test('is the same however it is written', () => {
    const blank = fc.constantFrom('', ' ', '-', '–', '\u00a0', '\t')
    fc.assert(
      fc.property(
        code,
        fc.array(blank, { minLength: 9, maxLength: 9 }),
        fc.boolean(),
        (one, blanks, low) => {
          const written = [...one].map((sign, n) => blanks[n] + sign).join('') + blanks[8]
          return normaliseCode(low ? written.toLowerCase() : written) === one
        }
      )
    )
  })

  test('is nothing when it is not one', ({ assert }) => {
    for (const text of ['', 'ABC', 'ABCDEFGHJ', 'ABCDEFG1', 'ABCDEFGÄ', 'ABCD EFG', 'AAAAAAA\0']) {
      assert.isNull(normaliseCode(text), text)
    }
  })

  test('comes out of its seal and cannot be told from its mark', ({ assert }) => {
    fc.assert(
      fc.property(code, (one) => {
        assert.equal(openCode(sealCode(one)), one)
        assert.notEqual(sealCode(one), sealCode(one))
        assert.equal(macOfCode(one), macOfCode(one))
        assert.notInclude(macOfCode(one), one)
        assert.equal(hintOf(one), one.slice(6))
      }),
      { numRuns: 50 }
    )
  })
})
