import encryption from '@adonisjs/core/services/encryption'
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose'
import { DateTime } from 'luxon'
import type { SigningKeyRow } from './signing_key_repository.js'

const PURPOSE = 'accounts.signing_key'

/** A retired key signs no more; what it signed lives for 15 minutes and is still believed. */
const BELIEVED_AFTER_RETIREMENT = { hours: 1 }

export interface SigningKey {
  kid: string
  privateKey: CryptoKey
  publicKey: CryptoKey
  retiredAt: DateTime | null
}

/** A fresh Ed25519 key, sealed under the application's key so that a copy of the table is worth nothing. */
export async function makeSigningKey(): Promise<{ kid: string; sealedJwk: string }> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return {
    kid: await calculateJwkThumbprint(jwk),
    sealedJwk: encryption.encrypt(jwk, { purpose: PURPOSE }),
  }
}

/** `null` for a key sealed under another application key: it can neither sign nor be checked. */
export async function openSigningKey(row: SigningKeyRow): Promise<SigningKey | null> {
  const jwk = encryption.decrypt<JWK>(row.sealed_jwk, PURPOSE)
  if (!jwk) return null
  const { kty, crv, x, d } = jwk
  return {
    kid: row.kid,
    privateKey: (await importJWK({ kty, crv, x, d }, 'EdDSA')) as CryptoKey,
    publicKey: (await importJWK({ kty, crv, x }, 'EdDSA')) as CryptoKey,
    retiredAt: retirementOf(row),
  }
}

export const retirementOf = ({ retired_at: at }: SigningKeyRow) => at && DateTime.fromJSDate(at)

export function isBelieved({ retiredAt }: SigningKey, now: DateTime): boolean {
  return !retiredAt || retiredAt.plus(BELIEVED_AFTER_RETIREMENT) > now
}
