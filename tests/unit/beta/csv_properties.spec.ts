import { test } from '@japa/runner'
import fc from 'fast-check'
import { encode } from 'iconv-lite'
import { byteSource, readWhole } from '#tests/fixtures/invites/csv_files'

// No letter of it can pair up with another to look like UTF-8.
const LATIN = [...'abc XYZ,;\t"\'=|äöüßéñ\n']
const ENCODINGS = [
  { name: 'utf8', addBOM: false, units: [...LATIN, '名', '🎻', 'ж'] },
  { name: 'utf8', addBOM: true, units: [...LATIN, '名', '🎻', 'ж'] },
  { name: 'utf-16le', addBOM: true, units: [...LATIN, '名', '🎻', 'ж'] },
  { name: 'utf-16be', addBOM: true, units: [...LATIN, '名', '🎻', 'ж'] },
  { name: 'utf-16le', addBOM: false, units: LATIN },
  { name: 'win1252', addBOM: false, units: LATIN },
]

/** A list of notes, written in one of the ways programs write CSV. */
const written = fc
  .record({
    encoding: fc.constantFrom(...ENCODINGS),
    delimiter: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
  })
  .chain(({ encoding, delimiter, lineEnd, quoteAll }) => {
    const cell = (text: string) =>
      quoteAll || /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    const unit = fc.constantFrom(...encoding.units)
    return fc.array(fc.string({ unit, maxLength: 20 }), { minLength: 1 }).map((notes) => {
      const lines = notes.map((note, at) => [cell(`p${at}@example.com`), cell(note)])
      const text = [['email', 'note'], ...lines].map((line) => line.join(delimiter)).join('\n')
      const bytes = encode(text.replaceAll('\n', lineEnd), encoding.name, encoding)
      return { notes, bytes }
    })
  })

const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

/** Lines made of the parts that make trouble. */
const troubled = fc
  .array(fc.constantFrom('"', '""', ',', ';', '\n', '\r', 'a@x.io', 'b@x.io', 'é', ' ', '\0', '='))
  .map((parts) => Buffer.from(`email,note,own\n${parts.join('')}`))

test.group('CSV | properties', () => {
  test('a list is read as it was written, whatever the encoding, delimiter, line end and quoting', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(written, async ({ notes, bytes }) => {
        const { rows, rejected } = await readWhole(byteSource(bytes))
        assert.isEmpty(rejected)
        assert.deepEqual(
          rows.map(({ values, problem }) => [values.email, values.note, problem]),
          notes.map((note, at) => [`p${at}@example.com`, note.trim() || null, null])
        )
      })
    )
  })

  test('where the chunks end makes no difference', async ({ assert }) => {
    const files = fc.oneof(
      written.map(({ bytes }) => bytes),
      troubled
    )
    await fc.assert(
      fc.asyncProperty(files, chunkSizes, async (bytes, sizes) => {
        const inPieces = await readWhole(byteSource(bytes, sizes))
        assert.deepEqual(inPieces, await readWhole(byteSource(bytes)))
      }),
      { numRuns: 300 }
    )
  })

  test('a quote left open spoils its own line and no other', async ({ assert }) => {
    const line = fc.constantFrom(
      'plain',
      '"a, b"',
      '"say ""hi"""',
      '',
      '"two\nlines"',
      '"open',
      'x,"open'
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 150 }), async (lines) => {
        const file = lines.map((note, at) => `p${at}@example.com,${note}\n`).join('')
        const { rows } = await readWhole(byteSource(`email,note,own\n${file}`))
        assert.deepEqual(
          rows.map(({ values, problem }) => [values.email, problem?.verdict]),
          lines.map((note, at) => [
            `p${at}@example.com`,
            note.endsWith('open') ? 'malformed' : undefined,
          ])
        )
      })
    )
  })

  test('whatever the quotes do, a line that reads as a row gets a verdict of its own', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(troubled, async (bytes) => {
        const { rows, rejected } = await readWhole(byteSource(bytes))
        if (rejected.length > 0) return assert.deepEqual(rejected, ['rows_missing'])
        const lines = bytes.toString().split(/\r\n|\n|\r/)
        const starts = rows.map((row) => row.line)
        assert.deepEqual(
          starts,
          [...new Set(starts)].sort((a, b) => a - b)
        )
        const likeRows = lines.flatMap((line, at) => (/^[ab]@x\.io,/.test(line) ? [at + 1] : []))
        assert.includeMembers(starts, likeRows)
      }),
      { numRuns: 300 }
    )
  })

  test('any bytes at all end in rows or in a refusal with its rule', async ({ assert }) => {
    const prefix = fc.constantFrom('', 'email\n', 'email,note\na@x.io,', '\ufeffemail;role\n')
    await fc.assert(
      fc.asyncProperty(prefix, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
        const file = Buffer.concat([Buffer.from(start), bytes])
        const { rows, rejected } = await readWhole(byteSource(file))
        assert.notEqual(rows.length > 0, rejected.length > 0)
      }),
      { numRuns: 500 }
    )
  })
})
