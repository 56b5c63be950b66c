import { randomBytes } from 'node:crypto'
import { hashOfToken } from '../token_hash.js'

export const API_TOKEN_PREFIX = 'iit_'

/** A new secret with what is stored of it: a hash, and four characters to tell it by. */
export function newApiToken(): { token: string; hash: string; hint: string } {
  const token = `${API_TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`
  return { token, hash: hashOfToken(token), hint: token.slice(-4) }
}

export const isApiToken = (bearer: string) => bearer.startsWith(API_TOKEN_PREFIX)
