import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import type { Client } from '#api/core/queue/sql'
import {
  isBelieved,
  makeSigningKey,
  openSigningKey,
  retirementOf,
  type SigningKey,
} from './signing_key.js'
import { lockKeys, storedKeys, succeedKeys } from './signing_key_repository.js'

/** How soon every process stops believing a key that was taken away. */
const FRESH_MS = 60_000

/** Unknown key ids make us read the table again, but not more often than this. */
const REREAD_MS = 1_000

let ring: SigningKey[] = []
let readAt = -Infinity
let making: Promise<SigningKey> | undefined

/** The key that signs now, as the database has it; the first process to ask makes it. */
export async function signingKey(): Promise<SigningKey> {
  const key = current(await readRing())
  if (key) return key
  making ??= makeFirst().finally(() => (making = undefined))
  return making
}

/** The key of that id, unless it is unknown or was retired too long ago. */
export async function verificationKey(kid: string): Promise<SigningKey | null> {
  await readUnlessYounger(FRESH_MS)
  if (!find(kid)) await readUnlessYounger(REREAD_MS)
  const key = find(kid)
  return key && isBelieved(key, wallClock.now()) ? key : null
}

/** Signs with a new key from now on; answers its id. */
export async function rotateSigningKeys(): Promise<string> {
  const key = await makeSigningKey()
  await db.transaction(async (trx) => {
    await lockKeys(trx)
    await succeedKeys(trx, key, wallClock.now())
  })
  await readRing()
  return key.kid
}

const current = (keys: SigningKey[]) => keys.find((key) => !key.retiredAt)
const find = (kid: string) => ring.find((key) => key.kid === kid)

/** What it has read itself counts: a reader that began earlier may still put an empty ring in place. */
async function makeFirst(): Promise<SigningKey> {
  return db.transaction(async (trx) => {
    await lockKeys(trx)
    const first = current(await readRing(trx))
    if (first) return first
    await succeedKeys(trx, await makeSigningKey(), wallClock.now())
    return current(await readRing(trx))!
  })
}

async function readUnlessYounger(milliseconds: number): Promise<void> {
  if (performance.now() - readAt >= milliseconds) await readRing()
}

/** Keys that are open already stay so; only their retirement may be news. */
async function readRing(client?: Client): Promise<SigningKey[]> {
  const open = new Map(ring.map((key) => [key.kid, key]))
  const rows = await storedKeys(client)
  const keys = rows.map(async (row) => {
    const key = open.get(row.kid) ?? (await openSigningKey(row))
    return key && { ...key, retiredAt: retirementOf(row) }
  })
  ring = (await Promise.all(keys)).filter((key) => key !== null)
  readAt = performance.now()
  return ring
}
