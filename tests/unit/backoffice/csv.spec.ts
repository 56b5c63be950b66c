import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { csvExport } from '#api/core/csv_export'
import { csvOf } from '../../../backoffice/src/format/csv.ts'

const serversOwn = (rows: [string, boolean][]) =>
  text(csvExport(Readable.from(rows.map(([a, b]) => ({ a, b }))), ['a', 'b']))

test.group('A CSV made in the browser', () => {
  test('is the file that the server would write, whatever is in it', async ({ assert }) => {
    const cells = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()), {
      minLength: 1,
    })
    const hostile = [
      '=1+1',
      ' \t=cmd()',
      '"a",b',
      'line\r\nbreak',
      '＝SUM(A1)',
      '-2',
      '@x',
      '\tx',
      'a;=1',
      'a\n-1',
    ]
    const rows = fc.oneof(
      cells,
      fc.constant(hostile.map((cell): [string, boolean] => [cell, true]))
    )
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        assert.equal(csvOf(['a', 'b'], some), await serversOwn(some))
      })
    )
  })
})
