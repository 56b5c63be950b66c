import { count, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import type { ExportRow } from './export.js'

export const exportSchema = named(
  'DataExport',
  object({
    id,
    state: oneOf(['preparing', 'ready', 'failed']),
    requested_at: instant,
    ready_at: orNull(instant),
    expires_at: instant,
    size_bytes: orNull(count),
    download_url: orNull(text),
  })
)

export const toExport = (row: ExportRow) => ({
  id: row.id,
  state: row.state,
  requested_at: row.requested_at.toISOString(),
  ready_at: row.ready_at?.toISOString() ?? null,
  expires_at: row.expires_at.toISOString(),
  size_bytes: row.size_bytes === null ? null : Number(row.size_bytes),
  download_url: row.state === 'ready' ? `/api/account/exports/${row.id}/download` : null,
})
