import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'
import type { InviteRole } from '../invites/invite.js'
import type { Verdict } from './batch.js'

/** A line of a file as it is stored; `email_key` is null where there is no usable address. */
export interface CheckedRow {
  line: number
  email: string | null
  email_key: string | null
  first_name: string | null
  last_name: string | null
  role: InviteRole
  expires_in_days: number
  founding: boolean
  campaign: string | null
  note: string | null
  metadata: Record<string, string>
  verdict: Verdict
  detail: string | null
}

const COLUMNS = `line, email, email_key, first_name, last_name, role, expires_in_days, founding,
  campaign, note, metadata, verdict, detail`

export async function clearRows(trx: TransactionClientContract, batchId: string): Promise<void> {
  await trx.from('invite_batch_rows').where('batch_id', batchId).delete()
}

export async function addRows(batchId: string, rows: CheckedRow[]): Promise<void> {
  if (rows.length === 0) return
  await db.rawQuery(
    `INSERT INTO invite_batch_rows (batch_id, ${COLUMNS})
     SELECT :batchId, ${COLUMNS}
     FROM jsonb_to_recordset(:rows::jsonb) AS row (line integer, email text, email_key text,
       first_name text, last_name text, role text, expires_in_days integer, founding boolean,
       campaign text, note text, metadata jsonb, verdict text, detail text)`,
    { batchId, rows: JSON.stringify(rows) }
  )
}

export async function findRow(
  batchId: string,
  line: number
): Promise<(CheckedRow & { invite_id: string | null }) | null> {
  return db.from('invite_batch_rows').where({ batch_id: batchId, line }).first()
}

/**
 * The next lines to invite, in the order of the file. Held, so that who is erased at this moment is
 * either gone from them already, or waits and finds the invite too.
 */
export async function rowsToInvite(
  trx: TransactionClientContract,
  batchId: string,
  afterLine: number,
  limit: number
): Promise<CheckedRow[]> {
  return trx
    .from('invite_batch_rows')
    .where({ batch_id: batchId, verdict: 'will_send' })
    .where('line', '>', afterLine)
    .whereNotNull('email')
    .orderBy('line')
    .limit(limit)
    .forUpdate()
}

/** Ties lines to their invites. Lines whose address was invited meanwhile by somebody else lose. */
export async function linkInvites(
  trx: TransactionClientContract,
  batchId: string,
  links: { line: number; inviteId: string | null }[]
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE invite_batch_rows r SET invite_id = link.invite_id,
       verdict = CASE WHEN link.invite_id IS NULL THEN 'already_invited' ELSE r.verdict END,
       detail = CASE WHEN link.invite_id IS NULL THEN 'invited by somebody else a moment ago' END
     FROM unnest(:lines::integer[], :inviteIds::text[]) AS link (line, invite_id)
     WHERE r.batch_id = :batchId AND r.line = link.line`,
    {
      batchId,
      lines: links.map(({ line }) => line),
      inviteIds: links.map(({ inviteId }) => inviteId),
    }
  )
}
