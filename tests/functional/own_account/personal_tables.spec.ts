import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { otherTables, personalTables } from '#api/accounts/privacy/records/personal_tables'
import { privacyLines } from '#api/accounts/privacy/records/privacy_lines'
import { databaseColumns } from './worlds.js'

const referring = async () => {
  const { rows } = await db.rawQuery<{ rows: { table_name: string }[] }>(
    `SELECT DISTINCT conrelid::regclass::text AS table_name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'users'::regclass`
  )
  return rows.map(({ table_name: table }) => table)
}

test.group('What is kept of people', () => {
  test('is described for every table of the database', async ({ assert }) => {
    const described = [...personalTables().map(({ table }) => table), ...otherTables().keys()]
    const extensions = ['spatial_ref_sys']
    const there = [...(await databaseColumns()).keys(), ...extensions]
    assert.sameMembers(described, [...new Set(there)])
  })

  test('is shown to the person column by column, or it is said why not', async ({ assert }) => {
    const columns = await databaseColumns()
    for (const { table, shown, left_out: leftOut } of personalTables()) {
      const there = columns.get(table)!.map(({ column_name: column }) => column)
      assert.sameMembers([...shown, ...Object.keys(leftOut)], there, table)
    }
  })

  test('is nowhere tied to a person without saying so', async ({ assert }) => {
    const tied = await referring()
    assert.isAbove(tied.length, 10)
    assert.deepEqual(
      tied.filter((table) => otherTables().has(table)),
      []
    )
  })

  test('is not written of who is gone: the database refuses', async ({ assert }) => {
    const { rows } = await db.rawQuery<{ rows: { table_name: string }[] }>(
      `SELECT tgrelid::regclass::text AS table_name FROM pg_trigger
       WHERE tgfoid = 'refuse_who_is_gone'::regproc`
    )
    const guarded = new Set(rows.map(({ table_name: table }) => table))
    const gone = personalTables().filter(({ erased }) => erased.rows === 'deleted')
    const tied = new Set(await referring())
    const open = gone.filter(({ table }) => tied.has(table) && !guarded.has(table))
    assert.deepEqual(
      open.map(({ table }) => table),
      []
    )
  })

  test('is told in docs/privacy.md as the code has it', async ({ assert }) => {
    const flat = (text: string) => text.replace(/\s*\|\s*/g, '|').replace(/\s+/g, ' ')
    const page = flat(await readFile('docs/privacy.md', 'utf8'))
    for (const line of privacyLines()) assert.include(page, flat(line))
  })
})
