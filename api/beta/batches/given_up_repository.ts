import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import type { BatchError, BatchRow } from './batch.js'

/** Batches whose checking was given up: there is no live job with one of their keys any more. */
export async function batchesNobodyChecks(
  jobNames: string[]
): Promise<Pick<BatchRow, 'id' | 'file_key'>[]> {
  const { rows } = await db.rawQuery<{ rows: Pick<BatchRow, 'id' | 'file_key'>[] }>(
    `SELECT id, file_key FROM invite_batches b WHERE state = 'checking' AND NOT EXISTS (
       SELECT 1 FROM unnest(?::text[]) AS wanted (name)
       JOIN jobs j ON j.unique_key = wanted.name || ':' || b.id AND j.state IN ('queued', 'running'))`,
    [jobNames]
  )
  return rows
}

/** What could not be let go is a dry run again; nothing of it has left. */
export async function takeBackBatch(id: string, error: BatchError): Promise<void> {
  await db
    .from('invite_batches')
    .where({ id, state: 'checking' })
    .update({
      state: 'ready',
      dry_run: true,
      content_key: null,
      sent_by: null,
      error: JSON.stringify(error),
      finished_at: businessClock.now().toJSDate(),
    })
}
