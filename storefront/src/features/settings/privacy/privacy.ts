/** One of `GET /api/account/exports`. */
export interface DataExport {
  id: string
  state: 'preparing' | 'ready' | 'failed' | 'expired'
  requested_at: string
  ready_at: string | null
  expires_at: string
  size_bytes: number | null
}

export const DEACTIVATION_FIELDS = { password: 'Password' } as const

export const DELETION_FIELDS = {
  confirm: 'The word',
  password: 'Password',
  code: 'Code',
} as const

/** "1.4 MB". */
export function sizeInWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const step = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const size = (bytes / 1000 ** step).toLocaleString('en-US', { maximumFractionDigits: 1 })
  return `${size} ${units[step]}`
}
