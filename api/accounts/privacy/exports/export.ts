/** A row of `data_exports`. */
export interface ExportRow {
  id: string
  user_id: string
  state: 'preparing' | 'ready' | 'failed'
  requested_by: string
  requested_at: Date
  ready_at: Date | null
  expires_at: Date
  size_bytes: string | number | null
}

/** How long a copy can be fetched. */
export const EXPORT_DAYS = 7

/** A sign-in older than this must be renewed before a copy of everything is handed out. */
export const RECENT_MINUTES = 30

/** In a day. */
export const MOST_EXPORTS = 5

export const exportFolder = (id: string) => `exports/${id}`
export const exportFile = (id: string) => `${exportFolder(id)}/data.json`
