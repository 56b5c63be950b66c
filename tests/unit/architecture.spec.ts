import { test } from '@japa/runner'
import { sourceFiles, type SourceFile } from './source_files.js'

/** Whom each part of the API may import beside itself (ADR 1, "Direction of imports"). */
const ARROWS: Record<string, string[]> = {
  core: ['config', 'start/env'],
  accounts: ['core', 'config', 'start/env'],
  catalogue: ['accounts', 'core', 'config', 'start/env'],
  geography: ['core', 'config', 'start/env'],
  instructors: ['catalogue', 'geography', 'accounts', 'core'],
  availability: ['instructors', 'accounts', 'core'],
  payments: ['availability', 'instructors', 'accounts', 'core', 'config', 'start/env'],
  clinic: ['instructors', 'accounts', 'core', 'config', 'start/env'],
  vetting: ['instructors', 'accounts', 'core', 'config'],
  onboarding: ['payments', 'vetting', 'availability', 'instructors', 'accounts', 'core', 'config'],
  directory: [
    'vetting',
    'availability',
    'instructors',
    'catalogue',
    'geography',
    'accounts',
    'core',
  ],
  beta: ['accounts', 'core', 'config', 'start/env'],
  analytics: ['beta', 'accounts', 'core', 'config', 'start/env'],
  admin: [
    'analytics',
    'beta',
    'onboarding',
    'payments',
    'vetting',
    'availability',
    'clinic',
    'instructors',
    'catalogue',
    'geography',
    'accounts',
    'core',
    'config',
    'start/env',
  ],
  web: ['core'],
  dev: ['accounts', 'core', 'start/env'],
}

/** Where a foreign package may be imported; what stands behind it can be swapped in one place. */
const GATEWAYS: Record<string, RegExp> = {
  'bee-queue': /^api\/core\/queue\/bee_gateway\.ts$/,
  jose: /^api\/accounts\/sessions\/(access_token|signing_key)\.ts$/,
  nodemailer: /^api\/core\/mail\/guarded_smtp\.ts$/,
  otpauth: /^api\/accounts\/second_factor\/totp\.ts$/,
  qrcode: /^api\/accounts\/second_factor\/qr_code\.ts$/,
  pg: /^api\/core\/listener\/listen_connection\.ts$/,
  '@adonisjs/mail': /^api\/(config\/mail|core\/mail\/(mail_gateway|guarded_smtp))\.ts$/,
  '@adonisjs/redis': /^api\/(config\/redis|core\/(health\/readiness|quiet_redis))\.ts$/,
  'csv-stringify': /^api\/core\/csv_export\.ts$/,
  '@adonisjs/limiter': /^api\/(config\/limiter|core\/rate_limit\/rate_limit)\.ts$/,
  '@adonisjs/drive': /^api\/(config\/drive|core\/files\/file_store)\.ts$/,
  sharp: /^api\/(accounts\/avatars|vetting\/documents)\/picture_gateway\.ts$/,
  'file-type': /^api\/accounts\/avatars\/picture_gateway\.ts$/,
  'libphonenumber-js': /^api\/accounts\/profile\/phone\.ts$/,
  '@poppinss/multiparty': /^api\/core\/multipart_guard\.ts$/,
  yaml: /^api\/(catalogue\/file\/yaml_reader|geography\/map\/default_files)\.ts$/,
  redis: /^$/,
  ioredis: /^$/,
}

const SQL =
  /\b(?:db|trx|client|savepoint|connection\(\))\s*\.(?:from|table|rawQuery|raw|query|insertQuery)[(<]|\browsOf[(<]|['`]\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s/

/** Their whole idea is one statement over many rows; a repository would only pass it on. */
const STATEMENTS = /\/(?:judge_rows|insert_invites|expire_invites|retry_failed|founding)\.ts$/

/** What the door hands to the pages: types alone, written where they are made. */
const LOCALS = 'api/web/storefront_locals'

const api = await sourceFiles(
  'api/{core,accounts,catalogue,geography,instructors,availability,payments,onboarding,clinic,vetting,directory,beta,analytics,admin,web,dev}/**/*.ts',
  'api/{config,start}/*.ts'
)
const everywhere = await sourceFiles(
  'api/**/*.ts',
  '{database,commands}/**/*.ts',
  'cli/src/**/*.ts'
)

const domainOf = (path: string) => path.split('/')[1]

const pairs = (files: SourceFile[], isWrong: (file: SourceFile, name: string) => boolean) =>
  files.flatMap((file) =>
    file.imports.filter((name) => isWrong(file, name)).map((name) => `${file.path} → ${name}`)
  )

test.group('The architecture', () => {
  test('sees files and their imports', ({ assert }) => {
    const accessToken = api.find(({ path }) => path === 'api/accounts/sessions/access_token.ts')
    assert.includeMembers(accessToken!.imports, ['jose', 'api/core/clock', 'api/config/app'])
    assert.isAbove(everywhere.length, 300)
  })

  test('has no arrow that runs back', ({ assert }) => {
    const wrong = pairs(api, ({ path }, name) => {
      const allowed = ARROWS[domainOf(path)]
      if (!allowed || !name.startsWith('api/')) return false
      const inner = name.slice('api/'.length)
      return ![domainOf(path), ...allowed].some(
        (part) => inner === part || inner.startsWith(`${part}/`)
      )
    })
    assert.deepEqual(wrong, [])
  })

  test('lets foreign packages in at one door each', ({ assert }) => {
    const wrong = pairs(api, ({ path }, name) => {
      const [, gateway] =
        Object.entries(GATEWAYS).find(([pack]) => name === pack || name.startsWith(`${pack}/`)) ??
        []
      return gateway !== undefined && !gateway.test(path)
    })
    assert.deepEqual(wrong, [])
  })

  test('keeps the SQL of domains in files that say so', ({ assert }) => {
    const wrong = api
      .filter(({ path }) =>
        [
          'accounts',
          'catalogue',
          'geography',
          'instructors',
          'availability',
          'payments',
          'onboarding',
          'clinic',
          'vetting',
          'directory',
          'beta',
          'analytics',
          'admin',
          'web',
          'dev',
        ].includes(domainOf(path))
      )
      .filter(({ path }) => !/_(?:repository|queries)\.ts$/.test(path) && !STATEMENTS.test(path))
      .filter(({ text }) => SQL.test(text))
    assert.deepEqual(
      wrong.map(({ path }) => path),
      []
    )
  })

  test('reads the environment in one file', ({ assert }) => {
    const readers = everywhere.filter(
      ({ path, text }) =>
        text.includes('process.env') && !/^api\/bin\/|^cli\/src\/env\.ts$/.test(path)
    )
    assert.deepEqual(
      readers.map(({ path }) => path),
      []
    )
  })

  test('keeps the API and its clients apart', async ({ assert }) => {
    const clients = await sourceFiles(
      '{cli,backoffice,storefront}/{src,bin}/**/*.{ts,tsx,js,astro}'
    )
    assert.isAbove(clients.length, 100)
    const wrong = pairs(clients, (_, name) => /^(?:api|database|#)/.test(name) && name !== LOCALS)
    assert.deepEqual(wrong, [])
  })

  test('has no file that is more than one idea', async ({ assert }) => {
    const long = [
      ...everywhere,
      ...(await sourceFiles('{backoffice,storefront}/src/**/*.{ts,tsx,astro}')),
    ]
      .filter(({ path }) => !path.startsWith('database/'))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 150)
    assert.deepEqual(long, [])
  })
})
