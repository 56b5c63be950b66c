import { defineConfig } from '@adonisjs/lucid'
import env from '#start/env'

interface Connection {
  query(sql: string, done: (error: Error | null) => void): void
}

/**
 * A process that stands still in the middle of a transaction must not hold its locks for ever: the
 * others wait for them. Less than the leases, so that what it held is free when it is taken over.
 * And no query is compiled first: lists of staff look dear to the planner and take milliseconds, to
 * which compiling adds half a second (measured with 10,000 instructors).
 */
function beginSession(
  connection: Connection,
  done: (error: Error | null, connection: Connection) => void
) {
  const ask = "SET idle_in_transaction_session_timeout = '15s'; SET jit = off"
  connection.query(ask, (error) => done(error, connection))
}

export default defineConfig({
  connection: 'postgres',
  prettyPrintDebugQueries: false,
  connections: {
    postgres: {
      client: 'pg',
      connection: { connectionString: env.get('DATABASE_URL') },
      pool: {
        min: 0,
        max: env.get('DATABASE_POOL', 10),
        acquireTimeoutMillis: 10_000,
        afterCreate: beginSession,
      },
      migrations: { paths: ['database/migrations'], naturalSort: true },
      schemaGeneration: { enabled: false },
    },
  },
})
