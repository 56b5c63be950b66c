import { readdir, readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freshDesk, uploadCsv } from './desk.js'

const HORRORS = new URL('../../fixtures/invites/horrors/', import.meta.url)
const files = await readdir(HORRORS)

test.group('Hostile files', (group) => {
  group.setup(() => freshDesk())

  for (const name of files) {
    test(`${name} gets verdicts or a clear error`, async ({ assert }) => {
      const batch = await uploadCsv(await readFile(new URL(name, HORRORS)), { dry_run: 'true' })
      assert.equal(batch.http, 202)
      assert.include(['ready', 'failed'], String(batch.state))
      if (batch.state === 'failed') {
        const { errors } = batch.error as { errors: { message: string }[] }
        assert.isAbove(errors.length, 0)
        assert.lengthOf(await db.from('invite_batch_rows').where('batch_id', batch.id), 0)
      } else {
        assert.equal(batch.counts.checked, batch.counts.total)
        assert.isAbove(batch.counts.total, 0)
      }
    })
  }

  test('50,000 lines with one address make one invite', async ({ assert }) => {
    const lines = Array.from({ length: 50_000 }, (_, n) => `same+${n}@example.com`)
    const batch = await uploadCsv(['email', ...lines].join('\n'), { dry_run: 'true' })
    assert.containsSubset(batch.counts, { total: 50_000, will_send: 1, duplicate_in_file: 49_999 })
  })
})
