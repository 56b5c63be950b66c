import { defineConfig } from '@adonisjs/core/app'

/** Adonis' assembler expects `bin/server.ts` and `bin/test.ts` at the root; ours live in `api/`. */
const entrypointsInApi = {
  run(parent: object) {
    if ('scriptFile' in parent) parent.scriptFile = `api/${parent.scriptFile}`
  },
}

export default defineConfig({
  directories: { config: 'api/config', start: 'api/start', providers: 'api/start' },
  commands: [() => import('@adonisjs/core/commands'), () => import('@adonisjs/lucid/commands')],
  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    { file: () => import('@adonisjs/core/providers/repl_provider'), environment: ['repl', 'test'] },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/redis/redis_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('@adonisjs/mail/mail_provider'),
    () => import('@adonisjs/cache/cache_provider'),
    () => import('@adonisjs/drive/drive_provider'),
    () => import('#start/api_provider'),
  ],
  preloads: [
    () => import('#start/routes'),
    () => import('#start/kernel'),
    () => import('#start/events'),
    () => import('#start/personal_data'),
    () => import('#start/jobs'),
  ],
  tests: {
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.ts'], timeout: 30_000 },
      { name: 'functional', files: ['tests/functional/**/*.spec.ts'], timeout: 60_000 },
      { name: 'cli', files: ['tests/cli/**/*.spec.ts'], timeout: 120_000 },
      { name: 'backoffice', files: ['tests/browser/backoffice_*.spec.ts'], timeout: 180_000 },
      { name: 'storefront', files: ['tests/browser/!(backoffice_*).spec.ts'], timeout: 180_000 },
      { name: 'exports', files: ['tests/exports/**/*.spec.ts'], timeout: 600_000 },
      { name: 'chaos', files: ['tests/chaos/**/*.spec.ts'], timeout: 300_000 },
    ],
    forceExit: true,
  },
  hooks: {
    init: [entrypointsInApi],
  },
})
