import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { plannedStatement, type Memory } from '#api/core/queue/planned_sql'

/** Every connection of the pool. */
const POOL = 10

const everywhere = <Row = object>(sql: string) =>
  Promise.all(
    Array.from({ length: POOL }, async () => {
      const [, , { rows }] = await db.rawQuery<[unknown, unknown, { rows: Row[] }]>(
        `BEGIN; SELECT pg_sleep(0.1); ${sql}; COMMIT`
      )
      return rows
    })
  )

const forget = (mark: string) => `DO $$ DECLARE plan text; BEGIN
  FOR plan IN SELECT name FROM pg_prepared_statements WHERE statement LIKE '%${mark}' LOOP
    EXECUTE format('DEALLOCATE %I', plan);
  END LOOP;
END $$`

let made = 0

test.group('A planned statement', (group) => {
  let memory: Memory
  let mark: string
  let named: ReturnType<typeof plannedStatement<{ name: string }>>

  group.each.setup(async () => {
    await db.rawQuery('CREATE TABLE planned_names (id integer, name text)')
    await db.rawQuery(`INSERT INTO planned_names VALUES (1, 'one'), (2, 'two'), (3, NULL)`)
    memory = { lasts: true }
    mark = `statement ${++made} of a test`
    const sql = `SELECT name FROM planned_names WHERE id = :id -- ${mark}`
    named = plannedStatement<{ name: string }>(sql, memory)
    return async () => db.rawQuery('DROP TABLE planned_names')
  })

  test('answers each question by its own values, and stays with its connection', async ({
    assert,
  }) => {
    const ids = Array.from({ length: 200 }, (_, n) => (n % 4) + 1)
    const answers = await Promise.all(ids.map((id) => named({ id })))
    const wanted = [[{ name: 'one' }], [{ name: 'two' }], [{ name: null }], []]
    assert.deepEqual(
      answers as unknown[],
      ids.map((id) => wanted[id - 1])
    )
    const known = await everywhere<{ uses: number }>(
      `SELECT CAST(generic_plans + custom_plans AS integer) AS uses FROM pg_prepared_statements
       WHERE statement LIKE '%${mark}'`
    )
    for (const plans of known) assert.isAtMost(plans.length, 1)
    assert.isAbove(Math.max(...known.flat().map(({ uses }) => uses)), 1)
    assert.isTrue(memory.lasts)
  })

  test('answers where plans are forgotten, and is not remembered from then on', async ({
    assert,
  }) => {
    await Promise.all(Array.from({ length: 4 * POOL }, () => named({ id: 1 })))
    await everywhere(forget(mark))
    const answers = await Promise.all(Array.from({ length: 4 * POOL }, () => named({ id: 2 })))
    for (const rows of answers) assert.deepEqual(rows, [{ name: 'two' }])
    assert.isFalse(memory.lasts)
  })

  test('answers while its table is changed', async ({ assert }) => {
    await Promise.all(Array.from({ length: POOL }, () => named({ id: 1 })))
    await db.rawQuery('ALTER TABLE planned_names ALTER COLUMN name TYPE varchar(40)')
    for (let n = 0; n < POOL; n += 1) assert.deepEqual(await named({ id: 1 }), [{ name: 'one' }])
  })

  test('says what is really wrong', async ({ assert }) => {
    const broken = plannedStatement(`SELECT 1 / CAST(:zero AS integer) -- ${mark}`, memory)
    await assert.rejects(() => broken({ zero: 0 }), /division by zero/)
    assert.isTrue(memory.lasts)
  })
})
