import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { fileSource, readWhole } from '#tests/fixtures/invites/csv_files'

type Horror = {
  file: string
  about: string
  rejected?: string[]
  encoding?: string
  delimiter?: string
  rows?: { line: number; email: string; problem: string | null }[]
}

const index = new URL('../../fixtures/invites/horrors.json', import.meta.url)
const horrors = JSON.parse(readFileSync(index, 'utf8')) as Horror[]

test.group('CSV | horrors', () => {
  test('{file}: {about}')
    .with(horrors)
    .run(async ({ assert }, expected) => {
      const { header, rows, rejected } = await readWhole(fileSource(`horrors/${expected.file}`))
      assert.deepEqual(rejected, expected.rejected ?? [])
      if (expected.rejected) return assert.isEmpty(rows)
      assert.equal(header?.encoding, expected.encoding)
      assert.equal(header?.delimiter, expected.delimiter)
      const seen = rows.map(({ line, values, problem }) => ({
        line,
        email: values.email,
        problem: problem?.verdict ?? null,
      }))
      assert.deepEqual(seen, expected.rows)
    })

  test('the founding instructors are 37 rows that may be sent and 5 that may not', async ({
    assert,
  }) => {
    const { rows } = await readWhole(fileSource('founding-instructors.csv'))
    assert.lengthOf(rows, 42)
    assert.deepEqual(
      rows.flatMap(({ line, problem }) => (problem ? [[line, problem.verdict]] : [])),
      [
        [16, 'invalid_address'],
        [23, 'bad_role'],
        [29, 'bad_expiry'],
        [35, 'malformed'],
        [40, 'invalid_address'],
      ]
    )
  })
})
