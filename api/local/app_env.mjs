import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writePrivate, writePrivateJson, readJson } from './files.mjs'
import { inTmp } from './paths.mjs'
import { freePort } from './ports.mjs'
import { settings } from './settings.mjs'

/** @typedef {Record<string, string | undefined>} AppEnv */

const KEY_FILE = inTmp('app_key')

/** Made once for each clone: sessions and encrypted columns of the demo depend on it. */
function appKey() {
  if (settings.appKey) return settings.appKey
  if (!existsSync(KEY_FILE)) writePrivate(KEY_FILE, randomBytes(32).toString('base64url'))
  return readFileSync(KEY_FILE, 'utf8').trim()
}

/** @param {'int' | 'stg'} tier */
const envFile = (tier) => inTmp('run', `env-${tier}.json`)

/**
 * The app's environment in a tier; kept in a private file for commands that run beside it.
 * @param {'int' | 'stg'} tier
 * @param {import('./pair.mjs').Services} services
 * @returns {Promise<AppEnv>}
 */
export async function appEnv(tier, services) {
  /** @type {AppEnv} */
  const last = readJson(envFile(tier)) ?? {}
  const port = tier === 'int' ? await freePort() : settings.port
  const env = {
    NODE_ENV: tier === 'int' ? 'test' : 'production',
    TIER: tier,
    HOST: tier === 'int' ? '127.0.0.1' : settings.host,
    PORT: String(port),
    APP_URL: (tier === 'stg' && settings.appUrl) || `http://localhost:${port}`,
    APP_KEY: appKey(),
    EMAIL_WEBHOOK_SECRET: createHmac('sha256', appKey()).update('email-webhook').digest('hex'),
    COOKIE_SECURE: 'false',
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    ...(await mailEnv(last)),
  }
  writePrivateJson(envFile(tier), env)
  return env
}

/**
 * Like another environment of the tests, with stores and ports of its own.
 * @param {AppEnv} env @param {Pick<import('./pair.mjs').Services, 'databaseUrl' | 'redisUrl'>} stores
 * @param {string} name
 * @returns {Promise<AppEnv>}
 */
export async function envBeside(env, stores, name) {
  const port = await freePort()
  return {
    ...env,
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    DATABASE_URL: stores.databaseUrl,
    REDIS_URL: stores.redisUrl,
    STORAGE_PATH: inTmp('storage', name),
    ...(await mailEnv({})),
  }
}

/** @param {AppEnv} last @returns {Promise<AppEnv>} */
async function mailEnv(last) {
  if (settings.smtpUrl) return { SMTP_URL: settings.smtpUrl, MAIL_LOOKUP_URL: undefined }
  const smtp = await freePort(portIn(last.SMTP_URL))
  const http = await freePort(portIn(last.MAIL_LOOKUP_URL))
  return { SMTP_URL: `smtp://127.0.0.1:${smtp}`, MAIL_LOOKUP_URL: `http://127.0.0.1:${http}` }
}

/** @param {string | undefined} url */
export const portIn = (url) => (url ? Number(/:(\d+)\/?$/.exec(url)?.[1]) || undefined : undefined)

/** What the app that runs, or ran last, was given. @param {'int' | 'stg'} tier @returns {AppEnv | undefined} */
export const savedEnv = (tier) => readJson(envFile(tier))
