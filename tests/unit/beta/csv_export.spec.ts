import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { text } from 'node:stream/consumers'
import { csvExport, guardFormula } from '#api/core/csv_export'
import { verdictCsv, type VerdictRow } from '#api/beta/csv/verdict_csv'

async function* each<T>(...rows: T[]) {
  yield* rows
}

test.group('CSV | export', () => {
  test('a spreadsheet does not run {$self}')
    .with(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '＋1', '－1', '＠a', '\tAnn', '\rAnn'])
    .run(({ assert }, cell) => assert.equal(guardFormula(cell), `'${cell}`))

  test('nor one that splits cells elsewhere: {0}')
    .with([
      ['Ann;=1+1', "Ann;'=1+1"],
      ['Ann; +1', "Ann; '+1"],
      ['Ann;"=1', 'Ann;"\'=1'],
      ['Ann\t@x', "Ann\t'@x"],
      ['Ann\n=1', "Ann\n'=1"],
      ['\t=1', "'\t'=1"],
      ['\r=1', "'\r'=1"],
    ])
    .run(({ assert }, [cell, guarded]) => assert.equal(guardFormula(cell), guarded))

  test('{$self} stays as it is')
    .with(['', 'Ann', "'quoted'", 'a=b', '1-2', 'ann@example.com', ' Ann', 'do:\n- one\n+ two'])
    .run(({ assert }, cell) => assert.equal(guardFormula(cell), cell))

  test('numbers, instants and flags are written plainly, in the order of the columns', async ({
    assert,
  }) => {
    const row = { b: -5, a: new Date(0), c: true, d: null, e: 'left out' }
    const csv = await text(csvExport(each(row), ['a', 'b', 'c', 'd']))
    assert.equal(csv, 'a,b,c,d\r\n1970-01-01T00:00:00.000Z,-5,yes,\r\n')
  })

  test('a cell with {$self} in it is quoted')
    .with(['\n', '\r', '\r\n', ';', '\t', ',', '"'])
    .run(async ({ assert }, sign) => {
      const csv = await text(csvExport(each({ a: `x${sign}y` }), ['a']))
      assert.equal(csv, `a\r\n"x${sign.replace('"', '""')}y"\r\n`)
    })

  test('whatever a cell holds, it is read back, and never as a formula', async ({ assert }) => {
    const cell = fc.string({ unit: 'binary' })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ a: cell, b: cell })), async (rows) => {
        const csv = await text(csvExport(each(...rows), ['a', 'b']))
        const back = parse(csv, { columns: true, record_delimiter: '\r\n' }) as typeof rows
        const guarded = rows.map(({ a, b }) => ({ a: guardFormula(a), b: guardFormula(b) }))
        assert.deepEqual(
          back.map((row) => ({ ...row })),
          guarded
        )
        assert.isFalse(
          back.some(({ a, b }) => /^[=+\-@\t\r＝＋－＠]/.test(a + '') || /^[=+\-@\t\r]/.test(b))
        )
      })
    )
  })

  test('whatever a cell holds, splitting it elsewhere makes no formula', async ({ assert }) => {
    const unit = fc.constantFrom(...'a";=+-@\t\n\r ,\'1')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ a: fc.string({ unit }) })), async (rows) => {
        const csv = await text(csvExport(each(...rows), ['a']))
        const cells = csv.split(/[;\t\r\n]/).map((cell) => cell.replace(/^\s*"*/, ''))
        const formulas = cells.filter((cell) => /^\s*(?:[=@]|[+-](?! ))/.test(cell))
        assert.deepEqual(formulas, [])
      }),
      { numRuns: 300 }
    )
  })

  test('verdicts carry line, verdict and detail', async ({ assert }) => {
    const row: VerdictRow = {
      line: 2,
      email: '=x@example.com',
      first_name: 'Ann',
      last_name: null,
      role: 'student',
      verdict: 'invalid_address',
      detail: 'said "no"',
      state: 'skipped',
    }
    const [header, line] = (await text(verdictCsv(each(row)))).split('\r\n')
    assert.equal(header, 'line,email,first_name,last_name,role,verdict,detail,state')
    assert.equal(line, `2,'=x@example.com,Ann,,student,invalid_address,"said ""no""",skipped`)
  })

  test('a source that fails ends the export with its error', async ({ assert }) => {
    async function* failing() {
      yield { a: '1' }
      throw new Error('the database went away')
    }
    await assert.rejects(() => text(csvExport(failing(), ['a'])), 'the database went away')
  })
})
