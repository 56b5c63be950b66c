import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { isLive, isRunning } from '#api/beta/invites/live_sql'

/** An index that is small enough for a plan to need no reason but its fitting. */
async function planOf(sql: string): Promise<string> {
  return db.transaction(async (trx) => {
    await trx.rawQuery('SET LOCAL enable_seqscan = off')
    const { rows } = await trx.rawQuery<{ rows: Record<string, string>[] }>(`EXPLAIN ${sql}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

test.group('The states of an invite in SQL', () => {
  test('let the planner use the index of live addresses', async ({ assert }) => {
    // Which index a search takes is a matter of statistics; an arbiter has to fit, or is refused.
    const sql = `INSERT INTO invites (id) VALUES ('a')
      ON CONFLICT (email_key, role) WHERE ${isLive()} DO NOTHING`
    assert.include(await planOf(sql), 'Conflict Arbiter Indexes: invites_one_live_per_address')
  })

  test('let it use the index of what runs out', async ({ assert }) => {
    const sql = `SELECT id FROM invites WHERE expires_at < '2026-01-01' AND ${isRunning()}`
    assert.include(await planOf(sql), 'invites_running_out')
  })
})
