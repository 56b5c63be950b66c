import { defineConfig } from '@adonisjs/lucid'
import env from '#start/env'

export default defineConfig({
  connection: 'postgres',
  prettyPrintDebugQueries: false,
  connections: {
    postgres: {
      client: 'pg',
      connection: { connectionString: env.get('DATABASE_URL') },
      pool: { min: 0, max: env.get('DATABASE_POOL', 10), acquireTimeoutMillis: 10_000 },
      migrations: { paths: ['database/migrations'], naturalSort: true },
      schemaGeneration: { enabled: false },
    },
  },
})
