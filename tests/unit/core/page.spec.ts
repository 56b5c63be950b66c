import fc from 'fast-check'
import { test } from '@japa/runner'
import { Refusal } from '#api/core/errors'
import { DEFAULT_LIMIT, MAX_LIMIT, readPage, toPage, type Cursor } from '#api/core/page'

const text = fc.string({ unit: 'grapheme' })

/** Pages through rows as a client does, and answers everything it has seen. */
function readAll(rows: Cursor[], limit: number): Cursor[] {
  const seen: Cursor[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { after } = readPage({ cursor, limit })
    const start = after ? rows.findIndex(({ id }) => id === after.id) + 1 : 0
    const page = toPage(rows.slice(start, start + limit + 1), limit, (row) => row)
    seen.push(...page.rows)
    cursor = page.next ?? undefined
  }
  return seen
}

test.group('Pages of a list', () => {
  test('show every row once, in order, whatever the limit', ({ assert }) => {
    const rows = fc.uniqueArray(fc.record({ at: text, id: text }), { selector: ({ id }) => id })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: MAX_LIMIT }), (all, limit) => {
        assert.deepEqual(readAll(all, limit), all)
      })
    )
  })

  test('keep limit {limit} to {expected}')
    .with([
      { limit: undefined, expected: DEFAULT_LIMIT },
      { limit: '', expected: DEFAULT_LIMIT },
      { limit: 'many', expected: DEFAULT_LIMIT },
      { limit: 0, expected: DEFAULT_LIMIT },
      { limit: 1, expected: 1 },
      { limit: '40', expected: 40 },
      { limit: -5, expected: 1 },
      { limit: 101, expected: MAX_LIMIT },
      { limit: '1e308', expected: MAX_LIMIT },
    ])
    .run(({ assert }, { limit, expected }) => {
      assert.equal(readPage({ limit }).limit, expected)
    })

  test('answer 422 to a cursor that we did not write', ({ assert }) => {
    const foreign = ['x', 'null', '{}', '[1,2]', '["a"]', '["a",null]', '\0', 'ä'.repeat(500)]
    const unstorable = [
      '["1|\\u0000","1"]',
      '["a","\\u0000"]',
      '["\\ud800","1"]',
      '["a","\\udc00"]',
    ]
    for (const cursor of [...foreign, ...unstorable].flatMap((one) => [
      one,
      Buffer.from(one).toString('base64url'),
    ])) {
      const thrown = caught(() => readPage({ cursor }))
      assert.instanceOf(thrown, Refusal, cursor)
      assert.equal((thrown as Refusal).status, 422)
    }
  })

  test('never fail otherwise, whatever the cursor', ({ assert }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cursor) => {
        const thrown = caught(() => readPage({ cursor }))
        assert.isTrue(thrown === undefined || thrown instanceof Refusal)
      })
    )
  })
})

function caught(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}
