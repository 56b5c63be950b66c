import { count, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { appUrl, previewHost } from '#config/app'
import type { PreviewTokenRow } from './preview_token_repository.js'

const fields = {
  id,
  name: text,
  hint: text,
  state: oneOf(['live', 'expired', 'revoked']),
  uses: count,
  last_used_at: orNull(instant),
  created_by: orNull(object({ id: text, name: text })),
  created_at: instant,
  expires_at: instant,
  revoked_at: orNull(instant),
}

export const previewTokenSchema = named('PreviewToken', object(fields))
export const newPreviewTokenSchema = named(
  'NewPreviewToken',
  object({ ...fields, token: text, url: text })
)

interface ListedToken extends PreviewTokenRow {
  by_id: string | null
  by_name: string | null
  uses: string
  state: string
}

export const toPreviewToken = (row: ListedToken) => ({
  id: row.id,
  name: row.name,
  hint: row.hint,
  state: row.state,
  uses: Number(row.uses),
  last_used_at: row.last_used_at?.toISOString() ?? null,
  created_by: row.by_id ? { id: row.by_id, name: row.by_name ?? '' } : null,
  created_at: row.created_at.toISOString(),
  expires_at: row.expires_at.toISOString(),
  revoked_at: row.revoked_at?.toISOString() ?? null,
})

/** The link that staff pass on: opens on the preview host, whatever host made it. */
export function previewUrl(token: string): string {
  const url = new URL('/preview-access', appUrl)
  url.hostname = previewHost
  url.searchParams.set('token', token)
  return url.href
}
