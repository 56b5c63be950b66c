import { randomBytes } from 'node:crypto'
import { macOf } from '#api/core/keys'

/** How long a refresh token waits to be used; each use begins anew. */
export const REFRESH_DAYS = 30

/** Two tabs may spend one token at about the same time and get the same successor. */
export const GRACE_SECONDS = 20

export const newRefreshToken = () => randomBytes(32).toString('base64url')

/**
 * The token after this one. It follows from the spent one under a key of the server, so that it can
 * be told again during the grace period without being stored anywhere.
 */
export const successorOf = (token: string) => macOf('accounts.refresh_successor', token)
