import { Env } from '@adonisjs/core/env'

/** The only reader of the process' environment. Everything else asks `env.get`. */
export default await Env.create(new URL('../../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  TIER: Env.schema.enum(['int', 'stg', 'prod'] as const),
  ROLE: Env.schema.enum.optional(['all', 'api', 'web', 'worker'] as const),
  LOG_LEVEL: Env.schema.enum.optional([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  ] as const),

  // HTTP
  HOST: Env.schema.string.optional({ format: 'host' }),
  PORT: Env.schema.number.optional(),
  APP_URL: Env.schema.string({ format: 'url', tld: false }),
  API_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  ALLOWED_HOSTS: Env.schema.string.optional(),
  ADMIN_HOST: Env.schema.string.optional(),
  BETA_HOST: Env.schema.string.optional(),
  PREVIEW_HOST: Env.schema.string.optional(),
  /** Addresses or CIDR ranges of what ends TLS before us; without it every page answers 308. */
  TRUSTED_PROXIES: Env.schema.string.optional(),
  COOKIE_SECURE: Env.schema.boolean.optional(),

  // Secrets: 32 characters at least
  APP_KEY: Env.schema.secret(),

  // Stores
  DATABASE_URL: Env.schema.string(),
  LISTEN_DATABASE_URL: Env.schema.string.optional(),
  DATABASE_POOL: Env.schema.number.optional(),
  REDIS_URL: Env.schema.string(),
  STORAGE_PATH: Env.schema.string.optional(),

  // Mail
  EMAIL_WEBHOOK_SECRET: Env.schema.secret.optional(),
  SMTP_URL: Env.schema.string.optional(),
  MAIL_LOOKUP_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  MAIL_FROM: Env.schema.string.optional(),
  MAIL_FROM_NAME: Env.schema.string.optional(),

  // Tests: the browser, a folder with the City's own map, where to leave the totals, and what generated
  // cases begin with, how late a page's questions leave, and how late statements do, their rows in any order
  CHROMIUM_PATH: Env.schema.string.optional(),
  GEOGRAPHY_DATA: Env.schema.string.optional(),
  TEST_COUNTS: Env.schema.string.optional(),
  TEST_DISORDER_MS: Env.schema.number.optional(),
  TEST_SEED: Env.schema.number.optional(),
  TEST_SLOW_MS: Env.schema.number.optional(),
})
