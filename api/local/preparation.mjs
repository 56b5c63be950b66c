import { run } from './run.mjs'
import { checkExtensions, ensureDatabase } from './database.mjs'

/**
 * A database the app can run on: it exists and its tables are current.
 * @param {import('./pair.mjs').Services} services
 * @param {import('./app_env.mjs').AppEnv} env
 * @param {{ fresh?: boolean }} [how]
 */
export async function prepareDatabase(services, env, { fresh = false } = {}) {
  if (services.isPrivate) await ensureDatabase(services.databaseUrl, { fresh })
  else await checkExtensions(services.databaseUrl)
  await ace(
    ['migration:run', '--force', '--no-schema-generate'],
    env,
    'migrate',
    'The database could not be migrated.'
  )
}

/** Does nothing when the demo is there: the command decides. @param {import('./app_env.mjs').AppEnv} env */
export const seedDemo = (env) =>
  ace(['demo:seed'], env, 'seed', 'The demo data could not be written.')

/** @param {string[]} args @param {import('./app_env.mjs').AppEnv} env @param {string} log @param {string} failure */
const ace = (args, env, log, failure) =>
  run(process.execPath, ['api/ace.js', ...args], { log, env, failure })
