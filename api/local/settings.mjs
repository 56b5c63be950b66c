import { delimiter } from 'node:path'
import { inRoot, inTmp } from './paths.mjs'

// These scripts run before anything is installed, so they cannot ask api/start/env.ts.
// This is the only file of the folder that reads the environment.
const given = process.env

/** What the person who typed the command asked for. */
export const settings = {
  databaseUrl: given.DATABASE_URL || undefined,
  redisUrl: given.REDIS_URL || undefined,
  smtpUrl: given.SMTP_URL || undefined,
  chromium: given.CHROMIUM_PATH || undefined,
  host: given.HOST || '127.0.0.1',
  port: Number(given.PORT || 3333),
  appUrl: given.APP_URL || undefined,
  appKey: given.APP_KEY || undefined,
  keepServices: given.KEEP_SERVICES === '1',
  ci: Boolean(given.CI),
  colour: !given.NO_COLOR && given.TERM !== 'dumb',
  underNpm: Boolean(given.npm_lifecycle_event),
  path: (given.PATH || '').split(delimiter).filter(Boolean),
}

/** Variables a person may set on the command line to change the app they start. */
const PASSED_ON =
  /^(PATH|HOME|USER|LANG|LC_.*|TZ|TMPDIR|SHELL|TERM|CI|NO_COLOR|FORCE_COLOR|HTTPS?_PROXY|NO_PROXY|https?_proxy|no_proxy|npm_config_.*|NODE_EXTRA_CA_CERTS|ALLOWED_HOSTS|ADMIN_HOST|API_URL|DATABASE_POOL|LISTEN_DATABASE_URL|TRUSTED_PROXIES|LOG_LEVEL|MAIL_.*|COOKIE_SECURE|CHROMIUM_PATH|GEOGRAPHY_DATA|TEST_DISORDER_MS|TEST_SEED|TEST_SLOW_MS|DEBIAN_FRONTEND)$/

/**
 * The environment of a child: what was passed on, Node 24 first on the path, then `extra`.
 * Leftovers such as PGDATA, NODE_OPTIONS or another project's settings stay outside.
 * @param {Record<string, string | undefined>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnv(extra = {}) {
  const passed = Object.fromEntries(Object.entries(given).filter(([name]) => PASSED_ON.test(name)))
  const path = [inRoot('node_modules', '.bin'), ...settings.path].join(delimiter)
  return { ...passed, PATH: path, NODE_COMPILE_CACHE: inTmp('cache', 'node'), ...extra }
}
