import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export const previewTokenList: ListDefinition = {
  fields: {
    id: { column: 'p.id', kind: 'text', filled: true },
    name: { column: 'p.name', kind: 'text', filled: true },
    created_at: { column: 'p.created_at', kind: 'instant', filled: true },
    expires_at: { column: 'p.expires_at', kind: 'instant', filled: true },
    revoked_at: { column: 'p.revoked_at', kind: 'instant' },
    last_used_at: { column: 'p.last_used_at', kind: 'instant' },
  },
  search: ['p.name'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'p.id',
}

/** Preview links with how often each was opened, and whether it is live at this moment. */
export const previewTokenQuery = () =>
  db
    .from('preview_tokens as p')
    .leftJoin('users as u', 'u.id', 'p.created_by')
    .select(
      'p.*',
      'u.id as by_id',
      db.raw(`u.first_name || ' ' || u.last_name AS by_name`),
      db.raw(`(SELECT count(*) FROM preview_token_uses v
         WHERE v.token_id = p.id AND v.kind = 'opened') AS uses`),
      db.raw(
        `CASE WHEN p.revoked_at IS NOT NULL THEN 'revoked'
           WHEN p.expires_at <= ? THEN 'expired' ELSE 'live' END AS state`,
        [wallClock.now().toJSDate()]
      )
    )
