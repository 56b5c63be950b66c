import type { ApiTokenRow } from './api_token_repository.js'

export interface ApiTokenView {
  id: string
  name: string
  scopes: string[]
  hint: string
  created_at: string
  expires_at: string
  last_used_at: string | null
}

export function toApiToken(row: ApiTokenRow): ApiTokenView {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    hint: row.hint,
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    last_used_at: row.last_used_at?.toISOString() ?? null,
  }
}
