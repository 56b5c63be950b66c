const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25P03',
])

/** Whether an error says that PostgreSQL is not there (restarting, out of slots, tired of us), not that we erred. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message = '', name } = error as { code?: string; message?: string; name?: string }
  if (code && AWAY.has(code)) return true
  if (name === 'KnexTimeoutError') return true
  return /Connection terminated|connection error and is not queryable|the database system is/i.test(
    message
  )
}
