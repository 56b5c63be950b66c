import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'
import { csvOf } from '#tests/functional/beta/csv_download'
import { asStaff, bodyOf, freshDesk, uploadCsv } from '#tests/functional/beta/desk'
import { operations, answersOf } from '#tests/functional/openapi/operations'
import { hostileFile, HOSTILE_ROWS } from '#tests/fixtures/invites/hostile_rows'
import { openInCalc, type Reading } from './spreadsheet.js'

/** Everything the API answers as CSV; a new one fails the first test until it is opened here. */
const EXPORTS = [
  '/api/admin/invite-batches/{id}/results.csv',
  '/api/admin/invite-batches/{id}/verdicts.csv',
  '/api/admin/invites/export',
]
const [COMMA, SEMICOLON, TAB] = ['44', '59', '9']
/** Ways in which people open a CSV; only the first reads it as it is meant. */
const READINGS: Reading[] = [COMMA, SEMICOLON, TAB, `${COMMA}/${SEMICOLON}/${TAB}`].map(
  (separators) => ({ separators, asText: false })
)

let batchId = ''
const download = (path: string) => csvOf(path.replace('/api/admin', '').replace('{id}', batchId))

/** What the reader takes, and what only the form and the API take. */
async function givenHostileWords() {
  await freshDesk()
  batchId = (await uploadCsv(hostileFile(HOSTILE_ROWS).bytes)).id
  const words = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|'/C calc'!A0",
    'a;=1+1',
    'a\t=1+1',
    'a\n=1+1',
  ]
  for (const [at, note] of words.entries()) {
    const answer = await asStaff('POST', '/invites', { email: `word${at}@example.com`, note })
    if (answer.status !== 201) throw new Error(JSON.stringify(bodyOf(answer)))
  }
}

test.group('Exports in a spreadsheet', (group) => {
  group.setup(givenHostileWords)
  group.each.timeout(600_000)

  test('are these', ({ assert }) => {
    const csv = operations.filter((operation) =>
      answersOf(operation).some(([, { content = {} }]) => 'text/csv' in content)
    )
    assert.sameMembers(
      csv.map(({ path }) => path),
      EXPORTS
    )
  })

  test('would be seen to run a formula that nobody guarded', async ({ assert }) => {
    for (const reading of READINGS) {
      const { formulas } = await openInCalc('a,b\n=1+1,x;=2+2\tx\t=3+3\n', reading)
      assert.isAbove(formulas.length, 0)
    }
  })

  test('run no formula, wherever the spreadsheet splits cells: {$self}')
    .with(EXPORTS)
    .run(async ({ assert }, path) => {
      const csv = await download(path)
      for (const reading of READINGS)
        assert.deepEqual((await openInCalc(csv, reading)).formulas, [])
    })

  test('keep the text of every cell: {$self}')
    .with(EXPORTS)
    .run(async ({ assert }, path) => {
      const csv = await download(path)
      const written = (parse(csv, { record_delimiter: '\r\n' }) as string[][]).map(shown)
      const { rows } = await openInCalc(csv, { separators: COMMA, asText: true })
      assert.isAbove(rows.length, 300)
      const lost = written.flatMap((row, at) =>
        row.join('\0') === rows[at]?.join('\0') ? [] : [[row, rows[at]]]
      )
      assert.deepEqual(lost, [])
    })
})

/** Blank cells at the end are not there in a sheet, nor is the one letter here that XML cannot hold. */
function shown(row: string[]): string[] {
  const filled = row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
  return filled.map((cell) => cell.replaceAll('\uffff', ''))
}
