import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { findPostgres, findRedis } from './binaries.mjs'
import { readJson, remove, writePrivateJson } from './files.mjs'
import { buildFrontends } from './frontends.mjs'
import { isAlive } from './identity.mjs'
import { killFamily } from './kill_family.mjs'
import { step } from './output.mjs'
import { ensurePackages } from './packages.mjs'
import { ROOT, inTmp } from './paths.mjs'
import { freePort } from './ports.mjs'
import { startPostgres, stopPostgres } from './postgres.mjs'
import { serverFor } from './postgres_data.mjs'
import { prepareDemo } from './preparation.mjs'
import { startRedis, stopRedis } from './redis.mjs'
import { serviceHome } from './service_home.mjs'
import { childEnv } from './settings.mjs'
import { Trouble } from './trouble.mjs'

/**
 * What faults and benchmarks happen to: a PostgreSQL and a Redis of their own that keep what they say
 * yes to, as in production, with the demo's accounts in an empty database.
 * @typedef {import('../../tests/ground/ground.ts').Ground} Ground
 */

/** @param {'chaos' | 'load'} name each has services of its own @returns {Promise<Ground>} */
export async function openGround(name) {
  const home = serviceHome(name)
  const folder = inTmp(name)
  const record = inTmp('run', `services-${name}.json`)
  const last = readJson(record) ?? {}
  await Promise.all([stopPostgres(last.postgres), stopRedis(last.redis)])
  for (const path of [folder, join(home.folder, 'postgres'), join(home.folder, 'redis')])
    remove(path)
  mkdirSync(folder, { recursive: true })

  /** @type {{ postgres?: import('./postgres.mjs').Service, redis?: import('./postgres.mjs').Service }} */
  const running = {}
  const note = () =>
    writePrivateJson(record, {
      postgres: running.postgres?.identity,
      redis: running.redis?.identity,
    })
  const postgres = {
    url: '',
    kill: () => killFamily(running.postgres?.identity),
    async start() {
      if (isAlive(running.postgres?.identity)) return
      const server = serverFor(findPostgres(), home)
      if (!server) throw new Trouble('No PostgreSQL with PostGIS was found.')
      running.postgres = await startPostgres(name, server, home, running.postgres?.port)
      postgres.url = `${running.postgres.url}/instainstru_${name}`
      note()
    },
  }
  const redis = {
    url: '',
    kill: () => killFamily(running.redis?.identity),
    /** @param {{ empty?: boolean }} [how] */
    async start({ empty = false } = {}) {
      if (isAlive(running.redis?.identity)) return
      if (empty) remove(join(home.folder, 'redis'))
      running.redis = await startRedis(name, findRedis() ?? '', home, running.redis)
      redis.url = running.redis.url
      note()
    },
  }
  const close = async () => {
    await Promise.all([
      stopPostgres(running.postgres?.identity),
      stopRedis(running.redis?.identity),
    ])
  }
  try {
    await step('services', async (tell) => {
      await ensurePackages({ postgres: true, redis: true }, tell)
      tell('starting PostgreSQL and Redis')
      await Promise.all([postgres.start(), redis.start()])
      return `PostgreSQL on ${running.postgres?.port}, Redis on ${running.redis?.port}`
    })
    await step('frontends', buildFrontends)
    const port = await freePort()
    const env = environment(port, postgres.url, redis.url)
    await step('database', (tell) =>
      prepareDemo(
        { databaseUrl: postgres.url, redisUrl: redis.url, detail: '', isPrivate: true },
        env,
        tell
      )
    )
    return { root: ROOT, folder, port, env: childEnv(env), postgres, redis, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @param {number} port @param {string} databaseUrl @param {string} redisUrl */
const environment = (port, databaseUrl, redisUrl) => ({
  NODE_ENV: 'production',
  TIER: 'int',
  ROLE: 'api',
  HOST: '127.0.0.1',
  PORT: String(port),
  APP_URL: `http://localhost:${port}`,
  APP_KEY: randomBytes(32).toString('base64url'),
  COOKIE_SECURE: 'false',
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  LOG_LEVEL: 'warn',
})
