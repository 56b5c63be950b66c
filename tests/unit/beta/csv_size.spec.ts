import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { test } from '@japa/runner'
import { readInviteCsv } from '#api/beta/csv/read_invite_csv'
import { CSV_LIMITS } from '#api/beta/csv/limits'
import { listOfBytes, longList, readWhole } from '#tests/fixtures/invites/csv_files'

test.group('CSV | size', (group) => {
  group.each.timeout(60_000)

  test('100,000 rows are read without keeping them', async ({ assert }) => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    collect()
    const before = process.memoryUsage().heapUsed
    let rows = 0
    let most = 0
    const note = 'x'.repeat(150)
    const source = longList(CSV_LIMITS.rows, (at) => `ann${at}@example.com,Ann,"${note}"\n`)
    for await (const event of readInviteCsv(source)) {
      if (event.kind === 'row' && ++rows % 20_000 === 0) {
        collect()
        most = Math.max(most, process.memoryUsage().heapUsed - before)
      }
    }
    assert.equal(rows, 100_000)
    assert.isBelow(most, 4 * 1024 * 1024)
  })

  test('row 100,001 ends the reading', async ({ assert }) => {
    const { rejected } = await readWhole(longList(CSV_LIMITS.rows + 1, (at) => `a${at}@x.io,,\n`))
    assert.deepEqual(rejected, ['rows_too_many'])
  })

  test('20 MiB are read to the last byte, and that byte decides the encoding', async ({
    assert,
  }) => {
    const last = Buffer.from([...Buffer.from('end@example.com,Zo'), 0xeb])
    const { header, rows, rejected } = await readWhole(listOfBytes(CSV_LIMITS.bytes, last))
    assert.isEmpty(rejected)
    assert.equal(header?.encoding, 'windows-1252')
    assert.equal(rows.at(-1)?.values.first_name, 'Zoë')
  })

  test('one byte more is refused before any row', async ({ assert }) => {
    const { header, rejected } = await readWhole(listOfBytes(CSV_LIMITS.bytes + 1))
    assert.isNull(header)
    assert.deepEqual(rejected, ['too_large'])
  })

  test('one line of 20 MiB is one malformed row, and is not held', async ({ assert }) => {
    const { rows } = await readWhole(async function* () {
      yield Buffer.from('email,note\nann@example.com,"')
      for (let at = 0; at < 300; at++) yield Buffer.alloc(64 * 1024, 'x')
      yield Buffer.from('\nbob@example.com,fine\n')
    })
    assert.deepEqual(
      rows.map(({ line, problem }) => [line, problem?.verdict ?? null]),
      [
        [2, 'malformed'],
        [3, null],
      ]
    )
  })
})
