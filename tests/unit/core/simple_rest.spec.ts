import fc from 'fast-check'
import { test } from '@japa/runner'
import { Refusal } from '#api/core/errors'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import { MAX_ROWS, parseList, SUFFIXES } from '#api/core/simple_rest/parse_list'

const list: ListDefinition = {
  fields: {
    id: { column: 'p.id', kind: 'text' },
    name: { column: 'p.name', kind: 'text' },
    first_name: { column: 'p.first_name', kind: 'text' },
    line: { column: 'p.line', kind: 'number' },
    live: { column: 'p.live', kind: 'boolean' },
    made_at: { column: 'p.made_at', kind: 'instant' },
  },
  search: ['p.name'],
  defaultSort: { field: 'made_at', direction: 'desc' },
  idColumn: 'p.id',
}

type Query = Record<string, unknown>

/** Among them what would be SQL if names were not looked up. */
const UNKNOWN: Query[] = [
  { nobody: '1' },
  { name_near: '1' },
  { 'name; DROP TABLE people': '1' },
  { "name' OR '1'='1": '1' },
  { 'p.name': '1' },
  { NAME: '1' },
  { constructor: '1' },
  { toString_like: '1' },
  { _limit: '1' },
  { _sort: 'name desc; --' },
  { _sort: '1' },
  { _sort: '__proto__' },
]

/** Known fields with values that their kind cannot have. */
const IMPOSSIBLE: Query[] = [
  { line: 'x' },
  { line: '' },
  { line: '1.5' },
  { line: '1e308' },
  { line_gt: '2147483648' },
  { line_in: '1,,2' },
  { live: 'yes' },
  { name_null: 'maybe' },
  { made_at: 'yesterday' },
  { made_at: '2026-02-30' },
  { made_at_gt: '-004713-01-01T00:00:00Z' },
  { made_at_gt: '+275760-09-13T00:00:00Z' },
  { _start: '-1' },
  { _start: '1e9' },
  { _end: 'ten' },
]

/** Adds the query as text, for titles. */
const told = <Row extends { query: Query }>(rows: Row[]) =>
  rows.map((row) => ({ ...row, asked: JSON.stringify(row.query) }))

const refused = (queries: Query[], code: string) => told(queries.map((query) => ({ query, code })))

const parsed = (query: Query) => parseList(query, list)

function refusedWith(query: Query): string | undefined {
  try {
    parsed(query)
    return undefined
  } catch (error) {
    if (error instanceof Refusal && error.status === 400) return error.code
    throw error
  }
}

test.group('A simple-rest query', () => {
  test('{asked} filters as {operator} {values}')
    .with(
      told([
        { query: { name: 'a' }, operator: 'eq', values: ['a'] },
        { query: { name: ['a', 'b'] }, operator: 'eq', values: ['a', 'b'] },
        { query: { first_name_like: 'a,b' }, operator: 'like', values: ['a,b'] },
        { query: { name_in: 'a,b' }, operator: 'in', values: ['a', 'b'] },
        { query: { name_nin: ['a', 'b,c'] }, operator: 'nin', values: ['a', 'b', 'c'] },
        { query: { line_gte: '3' }, operator: 'gte', values: [3] },
        { query: { live: 'false' }, operator: 'eq', values: [false] },
        { query: { line_null: 'true' }, operator: 'null', values: [true] },
        {
          query: { made_at_lt: '2026-03-01T10:00:00-05:00' },
          operator: 'lt',
          values: ['2026-03-01T15:00:00.000Z'],
        },
      ])
    )
    .run(({ assert }, { query, operator, values }) => {
      const [filter] = parsed(query).filters
      assert.deepEqual([filter.operator, filter.values], [operator, values])
    })

  test('pages: {asked} is {offset} and {limit}')
    .with(
      told([
        { query: {}, offset: 0, limit: MAX_ROWS },
        { query: { _start: '20', _end: '30' }, offset: 20, limit: 10 },
        { query: { _start: '0', _end: '5000' }, offset: 0, limit: MAX_ROWS },
        { query: { _start: '10', _end: '5' }, offset: 10, limit: 0 },
        { query: { _start: '7' }, offset: 7, limit: MAX_ROWS },
      ])
    )
    .run(({ assert }, { query, offset, limit }) => {
      assert.include(parsed(query), { offset, limit })
    })

  test('sorts by what is asked for, else newest first, and always ends with the id', ({
    assert,
  }) => {
    const orderOf = (query: object) =>
      parsed({ ...query }).sort.map(({ column, direction }) => `${column} ${direction}`)
    assert.deepEqual(orderOf({}), ['p.made_at desc', 'p.id desc'])
    assert.deepEqual(orderOf({ _sort: 'name,line', _order: 'desc,asc' }), [
      'p.name desc',
      'p.line asc',
      'p.id desc',
    ])
  })

  test('refuses {asked} with {code}')
    .with([...refused(UNKNOWN, 'unknown_filter'), ...refused(IMPOSSIBLE, 'bad_filter')])
    .run(({ assert }, { query, code }) => assert.equal(refusedWith(query), code))

  test('never lets words of the request become SQL', ({ assert }) => {
    const columns = new Set(Object.values(list.fields).map(({ column }) => column))
    const name = fc.oneof(fc.constantFrom(...Object.keys(list.fields)), fc.string())
    const key = fc
      .tuple(name, fc.constantFrom('', ...SUFFIXES.map((s) => `_${s}`)))
      .map((p) => p.join(''))
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 }))
    const pages = fc.record(
      { _sort: fc.oneof(name, fc.string()), _order: fc.string() },
      { requiredKeys: [] }
    )
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 3 }), pages, (filters, page) => {
        const query: Query = { ...filters, ...page }
        if (refusedWith(query)) return
        const { filters: found, sort } = parsed(query)
        for (const { column } of [...found.map(({ field }) => field), ...sort]) {
          assert.isTrue(columns.has(column), column)
        }
        assert.isTrue(sort.every(({ direction }) => ['asc', 'desc'].includes(direction)))
        assert.isFalse(JSON.stringify(found).includes('\\u0000'))
      })
    )
  })
})
