import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { businessClock } from '#api/core/clock'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { BatchRow } from './batch.js'

export interface BatchCounts {
  total: number
  checked: number
  will_send: number
  duplicate_in_file: number
  already_invited: number
  already_member: number
  invalid: number
  suppressed: number
  bad_role: number
  bad_expiry: number
  malformed: number
  queued: number
  sending: number
  sent: number
  unknown: number
  failed: number
  delivered: number
  bounced: number
  opened: number
  clicked: number
  redeemed: number
  cancelled: number
  /** With the mail server's yes and nothing since; `sent` counts all that ever had it. */
  just_sent: number
  expired: number
  /** Sent within the last minute, for the rate. */
  lately: number
}

export type CountedBatch = BatchRow & Counted

interface Counted {
  counts: BatchCounts
  created_by_name: string | null
}

export const batchList: ListDefinition = {
  fields: {
    id: { column: 'b.id', kind: 'text', filled: true },
    state: { column: 'b.state', kind: 'text', filled: true },
    dry_run: { column: 'b.dry_run', kind: 'boolean' },
    file_name: { column: 'b.file_name', kind: 'text' },
    created_at: { column: 'b.created_at', kind: 'instant', filled: true },
    finished_at: { column: 'b.finished_at', kind: 'instant' },
  },
  search: ['b.file_name', 'b.id'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'b.id',
}

export const batchQuery = () => db.from('invite_batches as b').select('b.*')

/** A batch with its numbers, each of them a query over rows (beta.md). */
export async function countBatches(batches: BatchRow[]): Promise<CountedBatch[]> {
  const counts = await countsOf(
    batches.map(({ id }) => id),
    businessClock.now()
  )
  return batches.map((batch) => ({ ...batch, ...counts.get(batch.id)! }))
}

async function countsOf(ids: string[], now: DateTime): Promise<Map<string, Counted>> {
  const { rows } = await db.rawQuery<{ rows: (Counted & { id: string })[] }>(
    `SELECT wanted.id, to_jsonb(v) || to_jsonb(s) AS counts, (
       SELECT u.first_name || ' ' || u.last_name FROM invite_batches b
       JOIN users u ON u.id = b.created_by WHERE b.id = wanted.id
     ) AS created_by_name
     FROM unnest(:ids::text[]) AS wanted (id)
     CROSS JOIN LATERAL (
       SELECT count(*) AS total, count(*) FILTER (WHERE verdict <> 'pending') AS checked,
         ${filtered('verdict', VERDICT_COUNTS)}
       FROM invite_batch_rows r WHERE r.batch_id = wanted.id
     ) v
     CROSS JOIN LATERAL (
       SELECT count(sent_at) AS sent,
         count(*) FILTER (WHERE sent_at > :minuteAgo) AS lately,
         ${filtered('state', STATE_COUNTS)}
       FROM invites i WHERE i.batch_id = wanted.id
     ) s`,
    { ids, minuteAgo: now.minus({ minutes: 1 }).toJSDate() }
  )
  return new Map(rows.map(({ id, ...counted }) => [id, counted]))
}

/** The name of a count and the word it counts. */
const VERDICT_COUNTS = {
  will_send: 'will_send',
  duplicate_in_file: 'duplicate_in_file',
  already_invited: 'already_invited',
  already_member: 'already_member',
  invalid: 'invalid_address',
  suppressed: 'suppressed',
  bad_role: 'bad_role',
  bad_expiry: 'bad_expiry',
  malformed: 'malformed',
}

const STATE_COUNTS = {
  queued: 'queued',
  sending: 'sending',
  unknown: 'unknown',
  failed: 'failed',
  delivered: 'delivered',
  bounced: 'bounced',
  opened: 'opened',
  clicked: 'clicked',
  redeemed: 'redeemed',
  cancelled: 'revoked',
  just_sent: 'sent',
  expired: 'expired',
}

function filtered(column: string, counts: Record<string, string>): string {
  return Object.entries(counts)
    .map(([name, word]) => `count(*) FILTER (WHERE ${column} = '${word}') AS ${name}`)
    .join(', ')
}
