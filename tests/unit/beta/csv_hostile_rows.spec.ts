import { test } from '@japa/runner'
import { type CsvRow } from '#api/beta/csv/types'
import { byteSource, readWhole } from '#tests/fixtures/invites/csv_files'
import {
  alone,
  bytesOf,
  HOSTILE_FILES,
  hostileFile,
  HOSTILE_ROWS,
  type ExpectedLine,
  type HostileRow,
} from '#tests/fixtures/invites/hostile_rows'

const OF_THE_READER = ['malformed', 'invalid_address', 'bad_role', 'bad_expiry']

/** What differs between the verdicts that a file should get and the ones it got, in words. */
async function differences(rows: HostileRow[]) {
  const { bytes, expected } = hostileFile(rows)
  const { rows: read, rejected } = await readWhole(byteSource(bytes))
  const byLine = new Map(read.map((row) => [row.line, row]))
  const missed = expected.flatMap((line) => differenceOf(line, byLine.get(line.line)))
  const wanted = new Set(expected.map(({ line }) => line))
  const extra = read.filter(({ line }) => !wanted.has(line))
  return [
    ...rejected.map((rule) => `${rows[0].why}: the file was rejected (${rule})`),
    ...missed,
    ...extra.map(
      ({ line, values }) => `${rows[0].why}: nobody expected line ${line}, ${values.email}`
    ),
  ]
}

function differenceOf(expected: ExpectedLine, row: CsvRow | undefined): string[] {
  const { why, verdict, email, detail, values = {} } = expected
  if (!row) return [`${why}: no verdict`]
  const wanted = { verdict: OF_THE_READER.includes(verdict) ? verdict : 'fine', email, ...values }
  const seen: Record<string, unknown> = { ...row.values, verdict: row.problem?.verdict ?? 'fine' }
  const wrong = Object.entries(wanted).filter(
    ([key, value]) => value !== undefined && seen[key] !== value
  )
  if (detail && !row.problem?.detail.includes(detail)) wrong.push(['detail', detail])
  return wrong.map(
    ([key, value]) => `${why}: ${key} should be ${value} and is ${seen[key] ?? row.problem?.detail}`
  )
}

test.group('CSV | hostile files', () => {
  test('each end in verdicts or in all that is wrong with them', async ({ assert }) => {
    const wrong = []
    for (const file of HOSTILE_FILES) {
      const { why, rejected = [], rows = [] } = file
      const read = await readWhole(byteSource(bytesOf(file)))
      const found = read.rows.map(({ line, values, problem }, at) =>
        [line, problem?.verdict ?? 'will_send', values.email].slice(0, rows[at]?.length)
      )
      const [seen, wanted] = [
        [...read.rejected, ...found],
        [...rejected, ...rows],
      ]
      if (JSON.stringify(seen) !== JSON.stringify(wanted)) wrong.push({ why, wanted, seen })
    }
    assert.deepEqual(wrong, [])
  })
})

test.group('CSV | hostile rows', () => {
  test('are more than five hundred', ({ assert }) => assert.isAbove(HOSTILE_ROWS.length, 500))

  test('each get their verdict alone, and leave the line before in peace', async ({ assert }) => {
    const found = []
    for (const row of HOSTILE_ROWS) found.push(...(await differences([alone(row)])))
    assert.deepEqual(found, [])
  })

  test('get the same verdicts in one file, where each spoils itself alone', async ({ assert }) => {
    assert.deepEqual(await differences(HOSTILE_ROWS), [])
  })
})
