import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPostgres, findRedis } from './binaries.mjs'
import { readJson, writePrivateJson } from './files.mjs'
import { identify, isAlive } from './identity.mjs'
import { withLock } from './mutex.mjs'
import { ensurePackages } from './packages.mjs'
import { inTmp } from './paths.mjs'
import { startPostgres, stopPostgres } from './postgres.mjs'
import { serverFor } from './postgres_data.mjs'
import { startRedis, stopRedis } from './redis.mjs'
import { serviceHome } from './service_home.mjs'
import { settings } from './settings.mjs'
import { Trouble } from './trouble.mjs'

/**
 * The PostgreSQL and the Redis of one tier. Several commands may use a pair at once; the last one to
 * leave stops it. A user that was killed is recognised by its process and does not count.
 * @typedef {{ postgres?: import('./postgres.mjs').Service, redis?: import('./postgres.mjs').Service }} Pair
 * @typedef {{ databaseUrl: string, redisUrl: string, detail: string, isPrivate: boolean }} Services
 */

/** @param {string} tier */
const stateFile = (tier) => inTmp('run', `services-${tier}.json`)
/** @param {string} tier */
const usersFolder = (tier) => inTmp('run', `services-${tier}.users`)

/** @param {string} tier @param {{ keepWarm?: boolean, tell?: (detail: string) => void }} [how] @returns {Promise<Services>} */
export function acquire(tier, { keepWarm = false, tell = () => {} } = {}) {
  return withLock(`services-${tier}`, async () => {
    mkdirSync(usersFolder(tier), { recursive: true })
    const name = keepWarm ? 'warm' : String(process.pid)
    writeFileSync(
      join(usersFolder(tier), name),
      keepWarm ? '' : JSON.stringify(identify(process.pid))
    )
    return toServices(tier, await ensurePair(tier, tell))
  })
}

/** @param {string} tier @param {{ coolDown?: boolean }} [how] coolDown also ends a pair kept warm */
export function release(tier, { coolDown = false } = {}) {
  return withLock(`services-${tier}`, async () => {
    rmSync(join(usersFolder(tier), String(process.pid)), { force: true })
    if (coolDown) rmSync(join(usersFolder(tier), 'warm'), { force: true })
    if (othersUse(tier)) return false
    const pair = readPair(tier)
    await Promise.all([stopRedis(pair.redis?.identity), stopPostgres(pair.postgres?.identity)])
    return true
  })
}

/** @param {string} tier */
function othersUse(tier) {
  const folder = usersFolder(tier)
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder).some((name) => {
    if (name === 'warm' || isAlive(readJson(join(folder, name)))) return true
    rmSync(join(folder, name), { force: true })
    return false
  })
}

/** @param {string} tier @returns {Pair} */
export const readPair = (tier) => readJson(stateFile(tier)) ?? {}

/** @param {string} tier @param {(detail: string) => void} tell @returns {Promise<Pair>} */
async function ensurePair(tier, tell) {
  const wants = { postgres: !settings.databaseUrl, redis: !settings.redisUrl }
  const pair = readPair(tier)
  const missing = {
    postgres: wants.postgres && !isAlive(pair.postgres?.identity),
    redis: wants.redis && !isAlive(pair.redis?.identity),
  }
  if (!missing.postgres && !missing.redis) return pair
  await ensurePackages({ postgres: missing.postgres, redis: missing.redis }, tell)
  const home = serviceHome(tier)
  if (missing.postgres) {
    tell('starting PostgreSQL')
    pair.postgres = await startPostgres(tier, chosenServer(home), home, pair.postgres?.port)
    writePrivateJson(stateFile(tier), pair)
  }
  if (missing.redis) {
    tell('starting Redis')
    pair.redis = await startRedis(tier, findRedis() ?? '', home, pair.redis)
    writePrivateJson(stateFile(tier), pair)
  }
  return pair
}

/** @param {import('./service_home.mjs').ServiceHome} home */
function chosenServer(home) {
  const server = serverFor(findPostgres(), home)
  if (!server) throw new Trouble('No PostgreSQL with PostGIS was found.')
  return server
}

/** @param {string} tier @param {Pair} pair @returns {Services} */
function toServices(tier, pair) {
  const parts = [
    settings.databaseUrl ? 'PostgreSQL as given' : `PostgreSQL on ${pair.postgres?.port}`,
    settings.redisUrl ? 'Redis as given' : `Redis on ${pair.redis?.port}`,
  ]
  return {
    databaseUrl: settings.databaseUrl ?? `${pair.postgres?.url}/instainstru_${tier}`,
    redisUrl: settings.redisUrl ?? pair.redis?.url ?? '',
    detail: parts.join(', '),
    isPrivate: !settings.databaseUrl,
  }
}
