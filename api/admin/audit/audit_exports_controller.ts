import type { HttpContext } from '@adonisjs/core/http'
import { csvExport } from '#api/core/csv_export'
import { sendCsv } from '#api/core/send_csv'
import { parseList } from '#api/core/simple_rest/parse_list'
import { narrow } from '#api/core/simple_rest/run_list'
import { streamRows } from '#api/core/stream_rows'
import { auditList, auditQuery } from './audit_queries.js'
import type { AuditRow } from './audit_transformer.js'

const COLUMNS: (keyof AuditRow)[] = [
  'id',
  'at',
  'actor_id',
  'actor_name',
  'acting_as',
  'acting_as_name',
  'action',
  'target_type',
  'target_id',
  'before',
  'after',
  'reason',
  'correlation_id',
  'channel',
  'sealed',
]

export default class AuditExportsController {
  /** All events that the filters leave, in the order in which they happened. */
  async show(ctx: HttpContext) {
    const query = auditQuery()
    narrow(query, parseList(ctx.request.qs(), auditList), auditList)
    sendCsv(ctx, 'audit.csv', csvExport(cells(query), COLUMNS))
  }
}

async function* cells(query: ReturnType<typeof auditQuery>) {
  for await (const row of streamRows<AuditRow & Record<string, unknown>>(query, 'a.id')) {
    yield { ...row, before: asText(row.before), after: asText(row.after) }
  }
}

const asText = (value: unknown) => (value === null ? null : JSON.stringify(value))
