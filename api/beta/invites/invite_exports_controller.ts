import type { HttpContext } from '@adonisjs/core/http'
import { csvExport } from '#api/core/csv_export'
import { sendCsv } from '#api/core/send_csv'
import { parseList } from '#api/core/simple_rest/parse_list'
import { narrow } from '#api/core/simple_rest/run_list'
import { streamRows } from '#api/core/stream_rows'
import { inviteList, inviteQuery, type InviteListRow } from './invite_queries.js'
import { toInvite, type InviteView } from './invite_transformer.js'

const COLUMNS: (keyof InviteView)[] = [
  'id',
  'email',
  'first_name',
  'last_name',
  'role',
  'state',
  'founding',
  'source',
  'campaign',
  'note',
  'batch_id',
  'created_at',
  'sent_at',
  'expires_at',
  'redeemed_at',
  'attempts',
  'last_error',
]

export default class InviteExportsController {
  /** All invites that the filters leave, not only a page of them. */
  async show(ctx: HttpContext) {
    const query = inviteQuery()
    narrow(query, parseList(ctx.request.qs(), inviteList), inviteList)
    sendCsv(ctx, 'invites.csv', csvExport(views(query), COLUMNS))
  }
}

async function* views(query: ReturnType<typeof inviteQuery>) {
  for await (const row of streamRows<InviteListRow & Record<string, unknown>>(
    query,
    'invites.id'
  )) {
    yield toInvite(row)
  }
}
