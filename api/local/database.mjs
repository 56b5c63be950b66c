import pg from 'pg'
import { Trouble } from './trouble.mjs'

const NEEDED = ['postgis', 'pg_trgm', 'btree_gist', 'unaccent', 'citext']

/** @param {string} url @template T @param {(client: pg.Client) => Promise<T>} work */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new Trouble(
      `The database at ${withoutPassword(url)} cannot be reached: ${reason(error)}.`
    )
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {unknown} error */
const reason = (error) => (error instanceof Error ? error.message || error.name : String(error))

/** @param {string} url */
function withoutPassword(url) {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}

/**
 * Creates the database of a private server, dropping it first when it must be empty.
 * @param {string} url @param {{ fresh?: boolean }} [how]
 */
export async function ensureDatabase(url, { fresh = false } = {}) {
  const admin = new URL(url)
  const name = pg.escapeIdentifier(admin.pathname.slice(1))
  admin.pathname = '/postgres'
  await connected(admin.href, async (client) => {
    if (fresh) await client.query(`drop database if exists ${name} with (force)`)
    const found = await client.query('select 1 from pg_database where datname = $1', [
      new URL(url).pathname.slice(1),
    ])
    if (found.rowCount === 0) await client.query(`create database ${name}`)
  })
}

/**
 * Makes a database like another one that nobody uses right now.
 * @param {string} url of the one that is there @param {string} copyUrl on the same server
 */
export async function copyDatabase(url, copyUrl) {
  const admin = new URL(url)
  const [from, to] = [url, copyUrl].map((one) =>
    pg.escapeIdentifier(new URL(one).pathname.slice(1))
  )
  admin.pathname = '/postgres'
  await connected(admin.href, async (client) => {
    await client.query(`drop database if exists ${to} with (force)`)
    await client.query(`create database ${to} template ${from}`)
  })
}

/** A server we did not choose has to offer the extensions. @param {string} url */
export function checkExtensions(url) {
  return connected(url, async (client) => {
    const asked = await client.query(
      'select name from pg_available_extensions where name = any($1)',
      [NEEDED]
    )
    const offered = asked.rows.map((row) => row.name)
    const missing = NEEDED.filter((name) => !offered.includes(name))
    if (missing.length === 0) return
    throw new Trouble(`The PostgreSQL of DATABASE_URL lacks the extensions ${missing.join(', ')}.`)
  })
}

/**
 * Tests empty tables, so a database that was given must be empty or known to be for tests.
 * @param {string} url
 */
export function claimForTests(url) {
  return connected(url, async (client) => {
    const tables = await client.query(
      `select 1 from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys' limit 1`
    )
    const claimed = await client.query(
      `select 1 from pg_namespace where nspname = 'instainstru_tests'`
    )
    if (tables.rowCount && !claimed.rowCount && !/int|test/.test(new URL(url).pathname)) {
      throw new Trouble(
        `DATABASE_URL names a database with tables in it, and the tests would empty them.`,
        {
          remedy:
            'Give an empty database, or one whose name says that it is for tests (…_int, …_test).',
        }
      )
    }
    await client.query('create schema if not exists instainstru_tests')
  })
}

/**
 * A note on the database itself, so that it goes when the database goes.
 * @param {string} url @returns {Promise<string | undefined>}
 */
export function readNote(url) {
  return connected(url, async (client) => {
    const asked = await client.query(
      `select shobj_description(oid, 'pg_database') as note from pg_database where datname = current_database()`
    )
    return asked.rows[0]?.note ?? undefined
  })
}

/** @param {string} url @param {string} note */
export function writeNote(url, note) {
  return connected(url, async (client) => {
    const name = pg.escapeIdentifier(new URL(url).pathname.slice(1))
    await client.query(`comment on database ${name} is ${pg.escapeLiteral(note)}`)
  })
}
