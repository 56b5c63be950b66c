import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { ResultRow } from '../csv/result_csv.js'

export interface BatchLine extends Record<string, unknown> {
  line: number
  email: string | null
  first_name: string | null
  last_name: string | null
  role: string
  verdict: string
  detail: string | null
  invite_id: string | null
  state: string | null
  sent_at: Date | null
  redeemed_at: Date | null
  attempts: number | null
  last_error: string | null
  provider_answer: string | null
}

export const rowList: ListDefinition = {
  fields: {
    id: { column: 'r.line', kind: 'number' },
    line: { column: 'r.line', kind: 'number' },
    email: { column: 'r.email', kind: 'text' },
    role: { column: 'r.role', kind: 'text' },
    verdict: { column: 'r.verdict', kind: 'text' },
    state: { column: 'i.state', kind: 'text' },
  },
  search: ['r.email', 'r.first_name', 'r.last_name'],
  defaultSort: { field: 'line', direction: 'asc' },
  idColumn: 'r.line',
}

/** The lines of a batch with what became of their invites. */
export function rowQuery(batchId: string) {
  return db
    .from('invite_batch_rows as r')
    .leftJoin('invites as i', 'i.id', 'r.invite_id')
    .joinRaw(
      `LEFT JOIN mail_messages m ON m.key = 'invite:' || r.invite_id AND r.invite_id IS NOT NULL`
    )
    .where('r.batch_id', batchId)
    .select('r.line', 'r.email', 'r.first_name', 'r.last_name', 'r.role', 'r.verdict', 'r.detail')
    .select('r.invite_id', 'i.state', 'i.sent_at', 'i.redeemed_at')
    .select('m.attempts', 'm.last_error', 'm.provider_answer')
}

/** Of a line without invite: whether one is still to come. */
const stateOf = ({ state, verdict }: Pick<BatchLine, 'state' | 'verdict'>) =>
  state ?? (verdict === 'will_send' ? 'will_send' : 'skipped')

export function toLine(row: BatchLine) {
  return {
    id: row.line,
    line: row.line,
    email: row.email,
    first_name: row.first_name,
    last_name: row.last_name,
    role: row.role,
    verdict: row.verdict,
    detail: row.detail,
    state: stateOf(row),
    invite_id: row.invite_id,
    attempts: row.attempts ?? 0,
    last_error: row.last_error,
  }
}

export function toResult(row: BatchLine): ResultRow {
  return {
    line: row.line,
    email: row.email,
    verdict: row.verdict,
    state: stateOf(row),
    attempts: row.attempts ?? 0,
    sent_at: row.sent_at,
    answer: row.last_error ?? row.provider_answer,
    redeemed_at: row.redeemed_at,
  }
}
