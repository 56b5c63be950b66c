import { isUtf8 } from 'node:buffer'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { Utf8Census } from '#api/beta/csv/utf8_census'

function census(chunks: Uint8Array[]) {
  const counts = new Utf8Census()
  for (const chunk of chunks) counts.push(chunk)
  counts.end()
  return [counts.multibyte, counts.broken]
}

test.group('CSV | UTF-8 census', () => {
  test('{name}')
    .with([
      { name: 'plain ASCII has neither', bytes: [0x41, 0x0a], counts: [0, 0] },
      { name: 'two, three and four bytes', bytes: [...Buffer.from('é€🎻')], counts: [3, 0] },
      { name: 'an overlong slash', bytes: [0xc0, 0xaf], counts: [0, 2] },
      { name: 'an overlong three-byte form', bytes: [0xe0, 0x80, 0x80], counts: [0, 3] },
      { name: 'half of a surrogate pair', bytes: [0xed, 0xa0, 0x80], counts: [0, 3] },
      { name: 'beyond the last code point', bytes: [0xf4, 0x90, 0x80, 0x80], counts: [0, 4] },
      { name: 'cut off at the end', bytes: [0x41, 0xe2, 0x82], counts: [0, 1] },
      { name: 'cut off by a letter', bytes: [0xc3, 0x41, 0xc3, 0xa9], counts: [1, 1] },
    ])
    .run(({ assert }, { bytes, counts }) => {
      assert.deepEqual(census([Uint8Array.from(bytes)]), counts)
    })

  test('nothing is broken exactly where Node agrees, however the bytes are cut', ({ assert }) => {
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xe0,
      0xed,
      0xf0,
      0xf4
    )
    const bytes = fc.uint8Array({ maxLength: 6 })
    const chunks = fc.array(
      fc.oneof(
        bytes,
        fc.array(byte, { maxLength: 4 }).map((each) => Uint8Array.from(each))
      )
    )
    fc.assert(
      fc.property(chunks, (parts) => {
        assert.equal(census(parts)[1] === 0, isUtf8(Buffer.concat(parts)))
      }),
      { numRuns: 2000 }
    )
  })
})
