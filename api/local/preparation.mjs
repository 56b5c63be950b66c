import { run } from './run.mjs'
import { checkExtensions, ensureDatabase, readNote, writeNote } from './database.mjs'
import { fingerprint } from './fingerprint.mjs'

/** What migrations, reference and demo data are made from. */
const SOURCES = ['api', 'commands', 'database', 'package-lock.json']

/**
 * Every test run begins with an empty database of its own.
 * @param {import('./pair.mjs').Services} services
 * @param {import('./app_env.mjs').AppEnv} env
 */
export async function prepareTests(services, env) {
  if (services.isPrivate) await ensureDatabase(services.databaseUrl, { fresh: true })
  else await checkExtensions(services.databaseUrl)
  await migrate(env)
  await loadReference(env)
}

/**
 * The demo's database: made, migrated and filled. When neither the code nor the database changed since
 * the last time, two boots of the app are spared.
 * @param {import('./pair.mjs').Services} services
 * @param {import('./app_env.mjs').AppEnv} env
 * @param {(detail: string) => void} tell
 * @returns {Promise<string>}
 */
export async function prepareDemo({ databaseUrl, isPrivate }, env, tell) {
  if (isPrivate) await ensureDatabase(databaseUrl)
  else await checkExtensions(databaseUrl)
  const current = `prepared:${fingerprint(SOURCES)}`
  if (isPrivate && (await readNote(databaseUrl)) === current) return 'migrated, demo data in place'
  tell('migrating')
  await migrate(env)
  tell('loading the catalogue and the map of the City')
  await loadReference(env)
  tell('writing the demo data')
  await ace(['demo:seed'], env, 'seed', 'The demo data could not be written.')
  if (isPrivate) await writeNote(databaseUrl, current)
  return 'migrated, demo data in place'
}

/** A command may have changed what the note speaks of. @param {string} databaseUrl */
export const forgetPreparation = (databaseUrl) => writeNote(databaseUrl, '')

/** @param {import('./app_env.mjs').AppEnv} env */
const migrate = (env) =>
  ace(
    ['migration:run', '--force', '--no-schema-generate'],
    env,
    'migrate',
    'The database could not be migrated.'
  )

/** Neighborhoods and services are needed before anything names one. @param {import('./app_env.mjs').AppEnv} env */
const loadReference = (env) =>
  ace(['reference:load'], env, 'reference', 'The catalogue and the map could not be loaded.')

/** @param {string[]} args @param {import('./app_env.mjs').AppEnv} env @param {string} log @param {string} failure */
const ace = (args, env, log, failure) =>
  run(process.execPath, ['api/ace.js', ...args], { log, env, failure })
