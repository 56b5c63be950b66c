import { test } from '@japa/runner'
import type { CrudFilter, CrudOperators } from '@refinedev/core'
import { filterQuery, listQuery } from '../../../backoffice/src/data/query.ts'

const sent = (operator: Exclude<CrudOperators, 'or' | 'and'>, value: unknown) =>
  filterQuery([{ field: 'age', operator, value }]).toString()

test.group('The query of a back office list', () => {
  test('gives each operator a suffix of its own', ({ assert }) => {
    assert.equal(sent('eq', 7), 'age=7')
    assert.equal(sent('ne', 7), 'age_ne=7')
    assert.equal(sent('gt', 7), 'age_gt=7')
    assert.equal(sent('gte', 7), 'age_gte=7')
    assert.equal(sent('lt', 7), 'age_lt=7')
    assert.equal(sent('lte', 7), 'age_lte=7')
    assert.equal(sent('contains', '7'), 'age_like=7')
    assert.equal(sent('between', [7, 9]), 'age_gte=7&age_lte=9')
    assert.equal(sent('null', true), 'age_null=true')
    assert.equal(sent('nnull', true), 'age_null=false')
  })

  test('tells "any of" from "none of"', ({ assert }) => {
    assert.equal(sent('in', [7, 8]), 'age=7&age=8')
    assert.equal(sent('nin', [7, 8]), 'age_nin=7&age_nin=8')
  })

  test('refuses what would silently mean something else', ({ assert }) => {
    const either: CrudFilter = { operator: 'or', value: [] }
    assert.throws(() => sent('startswith', 'a'), /"startswith" is not known/)
    assert.throws(() => filterQuery([either]), /"or" are not known/)
  })

  test('pages and sorts as simple-rest does', ({ assert }) => {
    const sorters = [
      { field: 'name', order: 'asc' as const },
      { field: 'age', order: 'desc' as const },
    ]
    const query = listQuery([], sorters, { currentPage: 3, pageSize: 25 })
    assert.deepEqual(Object.fromEntries(query), {
      _sort: 'name,age',
      _order: 'asc,desc',
      _start: '50',
      _end: '75',
    })
    assert.equal(listQuery([], [], { mode: 'off' }).toString(), '')
  })
})
