import { test } from '@japa/runner'
import type { CrudFilter, CrudSort } from '@refinedev/core'
import simpleRest from '@refinedev/simple-rest'
import { printableToken } from '#api/accounts/tokens/printable_token'
import env from '#start/env'
import { asStaff, freshDesk } from './desk.js'

interface Invite {
  id: string
  email: string
  role: string
}

const PEOPLE = [
  { email: 'ada@example.com', first_name: 'Ada', role: 'instructor', campaign: 'spring' },
  { email: 'ben@example.com', first_name: 'Ben', role: 'student', campaign: 'spring' },
  { email: 'cleo@example.com', first_name: 'Cleo', role: 'instructor', campaign: 'autumn' },
  { email: 'dov@example.com', first_name: 'Dov', role: 'student' },
  { email: 'elif@example.org', first_name: 'Elif', role: 'instructor' },
]

const BY_EMAIL: CrudSort = { field: 'email', order: 'asc' }

/** The package as it comes from npm; only the bearer token is added. */
const provider = simpleRest(`http://${env.get('HOST')}:${env.get('PORT')}/api/admin`)

test.group('An untouched simple-rest client', (group) => {
  let meta: { headers: { authorization: string } }

  group.each.setup(() => freshDesk())
  group.each.setup(async () => {
    meta = { headers: { authorization: `Bearer ${await printableToken('operator@example.com')}` } }
    for (const person of PEOPLE) await asStaff('POST', '/invites', person)
  })

  const list = (filters: CrudFilter[] = [], sorters = [BY_EMAIL], currentPage = 1, pageSize = 10) =>
    provider.getList<Invite>({
      resource: 'invites',
      filters,
      sorters,
      pagination: { currentPage, pageSize },
      meta,
    })

  const found = async (...filters: CrudFilter[]) =>
    (await list(filters)).data.map(({ email }) => email.split('@')[0])

  test('pages through invites and knows how many there are', async ({ assert }) => {
    const second = await list([], [BY_EMAIL], 2, 2)
    assert.equal(second.total, PEOPLE.length)
    assert.deepEqual(
      second.data.map(({ email }) => email),
      ['cleo@example.com', 'dov@example.com']
    )
    assert.lengthOf((await list([], [BY_EMAIL], 3, 2)).data, 1)
  })

  test('sorts them, also by two fields', async ({ assert }) => {
    const { data } = await list([], [{ field: 'role', order: 'desc' }, BY_EMAIL])
    assert.deepEqual(
      data.map(({ email }) => email[0]),
      ['b', 'd', 'a', 'c', 'e']
    )
  })

  test('filters them by each operator it can send', async ({ assert }) => {
    const soon = new Date(Date.now() + 60_000).toISOString()
    assert.deepEqual(await found({ field: 'role', operator: 'eq', value: 'student' }), [
      'ben',
      'dov',
    ])
    assert.deepEqual(await found({ field: 'role', operator: 'ne', value: 'instructor' }), [
      'ben',
      'dov',
    ])
    assert.deepEqual(await found({ field: 'email', operator: 'contains', value: '.org' }), ['elif'])
    assert.deepEqual(
      await found({ field: 'campaign', operator: 'in', value: ['spring', 'autumn'] }),
      ['ada', 'ben', 'cleo']
    )
    assert.lengthOf(
      await found({ field: 'created_at', operator: 'lte', value: soon }),
      PEOPLE.length
    )
    assert.lengthOf(await found({ field: 'created_at', operator: 'gte', value: soon }), 0)
    assert.deepEqual(await found({ field: 'q', operator: 'eq', value: 'cleo' }), ['cleo'])
  })

  test('counts what the filters leave, not what the page shows', async ({ assert }) => {
    const students = { field: 'role', operator: 'eq', value: 'student' } as const
    const { data, total } = await list([students], [BY_EMAIL], 1, 1)
    assert.lengthOf(data, 1)
    assert.equal(total, 2)
  })

  test('fetches one, several, and makes a new one', async ({ assert }) => {
    const [first, second] = (await list()).data
    const one = await provider.getOne<Invite>({ resource: 'invites', id: first.id, meta })
    assert.equal(one.data.email, 'ada@example.com')

    const ids = [first.id, second.id]
    const several = await provider.getMany<Invite>({ resource: 'invites', ids, meta })
    assert.sameMembers(
      several.data.map(({ id }) => id),
      ids
    )

    const variables = { email: 'fay@example.com', role: 'student' }
    const made = await provider.create<Invite>({ resource: 'invites', variables, meta })
    assert.containsSubset(made.data, variables)
    assert.equal((await list()).total, PEOPLE.length + 1)
  })

  test('is refused a field that the list does not have', async ({ assert }) => {
    const unknown: CrudFilter = { field: 'shoe_size', operator: 'eq', value: 42 }
    const refusal = await list([unknown]).catch((error: { statusCode: number }) => error)
    assert.propertyVal(refusal, 'statusCode', 400)
  })
})
