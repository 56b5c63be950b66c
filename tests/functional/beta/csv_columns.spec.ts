import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freshDesk, uploadCsv } from './desk.js'

test.group('Columns of a batch', (group) => {
  group.each.setup(() => freshDesk())

  test('that are not used are named, kept, and said to look like others', async ({ assert }) => {
    const file = 'email,fristname,Phone,\nann@example.com,Ann,212,\n'
    const batch = await uploadCsv(file, { dry_run: 'true' })
    assert.deepEqual(batch.unknown_columns, ['fristname', 'Phone'])
    assert.deepEqual(batch.column_hints, [{ column: 'fristname', meant: 'first_name' }])
    const { metadata } = await db
      .from('invite_batch_rows')
      .where('batch_id', batch.id)
      .firstOrFail()
    assert.deepEqual(metadata, { fristname: 'Ann', Phone: '212' })
  })

  test('that are all known leave nothing to say', async ({ assert }) => {
    const batch = await uploadCsv('E-Mail,First Name\nann@example.com,Ann\n', { dry_run: 'true' })
    assert.deepEqual(batch.unknown_columns, [])
  })

  test('lack the address where its name has a slip, which is then pointed at', async ({
    assert,
  }) => {
    const batch = await uploadCsv('emial,name\nann@example.com,Ann\n')
    assert.match(String((batch.error as { detail: string }).detail), /Is "emial" meant to be it\?/)
  })
})
