import { createPrivateKey, sign, type JsonWebKey, type KeyObject } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'
import db from '@adonisjs/lucid/services/db'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { tokensOf } from './calls.js'
import { givenPerson } from './people.js'

export type Json = Record<string, unknown>

export const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const read = (text: string): Json => JSON.parse(Buffer.from(text, 'base64url').toString())

/** What a forger has to work with: a good token, taken apart, and even the server's own key. */
export interface Kit {
  token: string
  header: Json
  payload: Json
  signature: string
  /** Signed rightly, so that only what it says can be wrong. */
  ours(header: Json, payload: Json | []): string
  theirs(header: Json, payload: Json): string
  publicX: string
  refresh: string
  otherPerson: string
  otherSession: string
}

export async function forgersKit(): Promise<Kit> {
  const nell = await givenPerson()
  const other = await givenPerson('admin')
  const { access: token, refresh } = await tokensOf(nell.email)
  await tokensOf(other.email)
  const { id: otherSession } = await db.from('sessions').where('user_id', other.id).firstOrFail()
  const [header, payload, signature] = token.split('.')
  const { sealed_jwk: sealed } = await db.from('signing_keys').firstOrFail()
  const jwk = encryption.decrypt<JWK>(sealed, 'accounts.signing_key')!
  const ours = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' })
  const stranger = await generateKeyPair('EdDSA', { extractable: true })
  const strangers = await exportJWK(stranger.privateKey)
  const theirs = createPrivateKey({ key: strangers as JsonWebKey, format: 'jwk' })
  return {
    token,
    refresh,
    header: read(header),
    payload: read(payload),
    signature,
    ours: (head, body) => signed(head, body, ours),
    theirs: (head, body) => signed(head, body, theirs),
    publicX: jwk.x!,
    otherPerson: other.id,
    otherSession,
  }
}

function signed(header: Json, payload: Json | [], key: KeyObject): string {
  const text = `${part(header)}.${part(payload)}`
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`
}
