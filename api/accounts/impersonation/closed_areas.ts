import { isBelow } from '../identity/staff_area.js'

/**
 * What nobody sees of another person, not even to read: where and how they sign in, the copies of
 * their data, documents that prove who they are, and their money. Everything below such an address is closed with it.
 */
const CLOSED = [
  '/api/auth/sessions',
  '/api/auth/tokens',
  '/api/auth/second-factor',
  '/api/auth/backup-codes',
  '/api/auth/trusted-browsers',
  '/api/account/exports',
  '/api/instructor/earnings',
  '/api/instructor/verification/documents',
  '/api/payments',
  '/api/payouts',
  '/api/student/billing',
]

/** Whether a route is closed to staff who view the site as somebody. */
export const isClosedToViewers = (pattern: string): boolean =>
  CLOSED.some((base) => isBelow(pattern, base))

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** The one thing a viewer may do: stop. */
const EXEMPT = ['DELETE /api/auth/impersonation']

/** Whether a request would change anything; told by its method alone, so that no route is forgotten. */
export const isWriteOfViewer = (method: string, pattern: string): boolean =>
  !SAFE.includes(method) && !EXEMPT.includes(`${method} ${pattern}`)
