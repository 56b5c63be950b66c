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
  TRUSTED_PROXIES: Env.schema.string.optional(),
  COOKIE_SECURE: Env.schema.boolean.optional(),

  // Secrets: 32 characters at least
  APP_KEY: Env.schema.secret(),

  // Stores
  DATABASE_URL: Env.schema.string(),
  LISTEN_DATABASE_URL: Env.schema.string.optional(),
  DATABASE_POOL: Env.schema.number.optional(),
  REDIS_URL: Env.schema.string(),

  // Mail
  SMTP_URL: Env.schema.string.optional(),
  MAIL_LOOKUP_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  MAIL_FROM: Env.schema.string.optional(),
  MAIL_FROM_NAME: Env.schema.string.optional(),
})
