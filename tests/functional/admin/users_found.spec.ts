import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { User } from '#api/accounts/user'
import { bodyOf, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { as, givenMany } from './user_desk.js'

test.group('Finding people', (group) => {
  let support: User
  group.setup(async () => {
    await freshAccounts()
    support = await givenPerson('support')
    await givenPerson('instructor', 'active', 'zoe.vandermeer@example.com')
    await givenMany(3_000)
  })

  const find = async (query: string) => {
    const answer = await as(support, 'GET', `/users?${query}`)
    const rows = bodyOf<{ email: string; roles: string[]; state: string }[]>(answer)
    return { rows, total: Number(answer.headers.get('x-total-count')), status: answer.status }
  }

  test('goes by any part of name and address, together too', async ({ assert }) => {
    for (const q of ['vandermeer', 'ZOE.van', 'ward zoe', 'Nell Ward zoe']) {
      assert.deepEqual(
        (await find(`q=${encodeURIComponent(q)}`)).rows.map(({ email }) => email),
        ['zoe.vandermeer@example.com'],
        q
      )
    }
    assert.equal((await find('q=Person29')).total, 111)
    assert.equal((await find('q=%25')).total, 0)
  })

  test('uses the index for it', async ({ assert }) => {
    await db.transaction(async (trx) => {
      await trx.rawQuery('SET LOCAL enable_seqscan = off')
      const plan = await trx.rawQuery(
        `EXPLAIN SELECT id FROM users u
         WHERE (u.first_name || ' ' || u.last_name || ' ' || u.email) ILIKE '%vandermeer%'`
      )
      assert.include(JSON.stringify(plan.rows), 'users_search')
    })
  })

  test('narrows by state, role and day', async ({ assert }) => {
    assert.equal((await find('state=suspended')).total, 300)
    assert.equal((await find('role=student')).total, 3_000)
    assert.equal((await find('role=instructor&role=support')).total, 2)
    assert.equal((await find('role_nin=student,support')).total, 1)
    assert.equal((await find('role_ne=student')).total, 2)
    assert.equal((await find('created_at_lt=2026-01-01T00:01:00Z')).total, 59)
    for (const query of ['_sort=role', 'role_like=stu', 'role_null=true', 'password_hash=x']) {
      assert.equal((await find(query)).status, 400, query)
    }
  })

  test('turns pages far down exactly where the one before ended', async ({ assert }) => {
    const seen: string[] = []
    for (let start = 1_900; start < 2_200; start += 100) {
      const { rows } = await find(`_sort=last_name&_order=asc&_start=${start}&_end=${start + 100}`)
      seen.push(...rows.map(({ email }) => email))
    }
    assert.lengthOf(new Set(seen), 300)
  })
})
