import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'

const MANY = 2_500

/** Mails that differ in address, some of which share the second they were made in. */
async function givenMails(): Promise<void> {
  await db.rawQuery(
    `INSERT INTO mail_messages
       (id, key, kind, cause_id, to_address, message_id, state, due_at, created_at)
     SELECT lpad(n::text, 26, '0'), 'k' || n, 'test', 'c', 'p' || n || '@example.com', 'm' || n,
       CASE WHEN n % 2 = 0 THEN 'failed' ELSE 'sent' END, now(),
       timestamptz '2026-01-01' + (n / 10) * interval '1 second'
     FROM generate_series(1, ?::int) AS n`,
    [MANY]
  )
}

const page = async (query: string) => {
  const answer = await asStaff('GET', `/mail?${query}`)
  const rows = bodyOf<{ id: string; to_address: string; state: string }[]>(answer)
  return { rows, total: Number(answer.headers.get('x-total-count')) }
}

test.group('A page far down', (group) => {
  group.each.setup(() => freshDesk())
  group.each.setup(() => givenMails())

  test('goes on exactly where the one before ended', async ({ assert }) => {
    const ids: string[] = []
    for (let start = 0; start < MANY; start += 100) {
      const { rows, total } = await page(`_start=${start}&_end=${start + 100}`)
      assert.equal(total, MANY)
      ids.push(...rows.map(({ id }) => id))
    }
    assert.deepEqual(ids, [...new Set(ids)].sort().reverse())
    assert.lengthOf(ids, MANY)
  })

  test('keeps its filters, search and order', async ({ assert }) => {
    const failed = await page('state=failed&_sort=to_address&_order=asc&_start=1200&_end=1300')
    assert.equal(failed.total, MANY / 2)
    assert.lengthOf(failed.rows, MANY / 2 - 1_200)
    assert.isTrue(failed.rows.every(({ state }) => state === 'failed'))
    const addresses = failed.rows.map(({ to_address: address }) => address)
    assert.deepEqual(addresses, [...addresses].sort())

    const found = await page('q=p1&_start=1100&_end=1200')
    assert.equal(found.total, 1_111)
    assert.lengthOf(found.rows, 11)
    assert.isTrue(found.rows.every(({ to_address: address }) => address.includes('p1')))
  })
})
