import { createHash } from 'node:crypto'

/** How secrets of our own making are stored: they have 256 bits, so a fast hash is enough. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')
