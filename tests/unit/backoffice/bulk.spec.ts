import { test } from '@japa/runner'
import { inPortions, type BulkRow } from '../../../backoffice/src/data/bulk.ts'
import type { ApiError } from '../../../backoffice/src/data/problem.ts'
import { parseAddresses } from '../../../backoffice/src/suppressions/parse_addresses.ts'

const ids = (many: number) => Array.from({ length: many }, (_, n) => `id-${n}`)
const done = async (some: string[]): Promise<BulkRow[]> => some.map((id) => ({ id, ok: true }))
const away: ApiError = {
  message: 'The server did not answer.',
  statusCode: 0,
  code: 'unreachable',
  requestId: null,
  retryAfter: null,
}

const codes = (rows: BulkRow[]) =>
  Object.entries(Object.groupBy(rows, ({ error }) => error?.code ?? 'done')).map(
    ([code, some]) => `${some!.length} ${code}`
  )

test.group('Many rows in portions', () => {
  test('go a hundred at a time, one request after the other', async ({ assert }) => {
    const [sizes, told]: [number[], number[]] = [[], []]
    const send = (some: string[]) => {
      sizes.push(some.length)
      return done(some)
    }
    const rows = await inPortions(ids(250), send, { onProgress: (n) => told.push(n) })
    assert.deepEqual(sizes, [100, 100, 50])
    assert.deepEqual(told, [100, 200, 250])
    assert.deepEqual(
      rows.map(({ id }) => id),
      ids(250)
    )
  })

  test('stop before the next portion, and say what was left', async ({ assert }) => {
    const stop = new AbortController()
    const watch = { signal: stop.signal, onProgress: () => stop.abort() }
    assert.deepEqual(codes(await inPortions(ids(250), done, watch)), ['100 done', '150 stopped'])
  })

  test('keep what was done when a later request fails', async ({ assert }) => {
    let asked = 0
    const send = (some: string[]) => {
      asked += 1
      if (asked === 2) throw away
      return done(some)
    }
    const rows = await inPortions(ids(350), send)
    assert.deepEqual(codes(rows), ['100 done', '100 unreachable', '150 not_tried'])
    assert.lengthOf(rows, 350)
  })

  test('fail as a whole when nothing was done', async ({ assert }) => {
    const failing = async () => {
      throw away
    }
    const failure = await inPortions(ids(150), failing).catch((error: unknown) => error)
    assert.equal(failure, away)
  })
})

test.group('Pasted addresses', () => {
  test('come by line, comma, semicolon or space, with or without names', ({ assert }) => {
    const text = 'a@x.org, b@x.org;c@x.org\r\n Ann Lee <d@x.org>\n"Lee, Bo" <e@x.org>\tf@x.org'
    assert.sameMembers(
      parseAddresses(text),
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@x.org`)
    )
  })

  test('count once, however they are written, and nothing is nothing', ({ assert }) => {
    assert.lengthOf(parseAddresses('Ann@x.org ann@X.org\nann@x.org'), 1)
    assert.deepEqual(parseAddresses(' \n,;'), [])
  })
})
