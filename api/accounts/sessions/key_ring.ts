import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { notify } from '#api/core/listener/notify'
import type { Client } from '#api/core/queue/sql'
import { defineRefreshable } from '#api/core/refreshable'
import { isBelieved, makeSigningKey, openSigningKey, type SigningKey } from './signing_key.js'
import { lockKeys, storedKeys, succeedKeys } from './signing_key_repository.js'

const CHANNEL = 'signing_keys'

/** Unknown key ids make us read the table again, but not more often than this. */
const REREAD_MS = 1_000

let ring: SigningKey[] | undefined
let readAt = 0
let making: Promise<SigningKey> | undefined

defineRefreshable(CHANNEL, () => readRing())

/** The key that signs now; the first process to ask makes it. */
export async function signingKey(): Promise<SigningKey> {
  if (!ring) await readRing()
  const key = current()
  if (key) return key
  making ??= makeFirst().finally(() => (making = undefined))
  return making
}

/** The key of that id, unless it is unknown or was retired too long ago. */
export async function verificationKey(kid: string): Promise<SigningKey | null> {
  if (!ring) await readRing()
  let key = ring!.find((known) => known.kid === kid)
  if (!key && Date.now() - readAt >= REREAD_MS) {
    await readRing()
    key = ring!.find((known) => known.kid === kid)
  }
  return key && isBelieved(key, wallClock.now()) ? key : null
}

/** Signs with a new key from now on, in every process. */
export async function rotateSigningKeys(): Promise<string> {
  const key = await makeSigningKey()
  await db.transaction(async (trx) => {
    await lockKeys(trx)
    await succeedKeys(trx, key, wallClock.now())
    await notify(trx, CHANNEL, key.kid)
  })
  await readRing()
  return key.kid
}

const current = () => ring!.find((key) => !key.retiredAt)

async function makeFirst(): Promise<SigningKey> {
  await db.transaction(async (trx) => {
    await lockKeys(trx)
    await readRing(trx)
    if (current()) return
    await succeedKeys(trx, await makeSigningKey(), wallClock.now())
    await readRing(trx)
  })
  return current()!
}

async function readRing(client?: Client): Promise<void> {
  const keys = await Promise.all((await storedKeys(client)).map(openSigningKey))
  ring = keys.filter((key) => key !== null)
  readAt = Date.now()
}
