import db from '@adonisjs/lucid/services/db'

/** Empties what the core writes. */
export async function emptyTables(): Promise<void> {
  await db.rawQuery(
    `TRUNCATE jobs, schedules, outbox_events, audit_events, audit_seals, audit_unsealed,
       worker_heartbeats CASCADE`
  )
}
