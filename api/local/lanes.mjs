import { readFileSync } from 'node:fs'
import { envBeside } from './app_env.mjs'
import { startCatcher, stopChild } from './children.mjs'
import { copyDatabase } from './database.mjs'
import { readJson, remove } from './files.mjs'
import { inTmp } from './paths.mjs'
import { exitCode, logOf } from './run.mjs'
import { settings } from './settings.mjs'

/**
 * A test runner with stores of its own. Two of them side by side, of about the same length, keep two
 * cores busy.
 * @typedef {object} Lane
 * @property {string} name
 * @property {string[]} suites
 * @property {import('./app_env.mjs').AppEnv} env
 * @property {string} [log] where its words go; without it to our own terminal
 */

/** With a browser, which is fetched for them. */
export const SUITES_WITH_BROWSER = ['storefront', 'backoffice']

/** Which suites follow each other on which stores. */
const LANES = {
  int: ['unit', 'functional', 'storefront', 'chaos'],
  desk: ['backoffice', 'cli'],
}

/** @param {string} name */
const catcherOf = (name) => `catcher-${name}`
export const CATCHERS = Object.keys(LANES).map(catcherOf)

/** @param {string[]} suites @param {import('./app_env.mjs').AppEnv} env @returns {Lane} */
export const oneLane = (suites, env) => ({ name: 'int', suites, env })

/**
 * Everything but `exports`, which needs a spreadsheet program; stores that were given are not doubled.
 * @param {import('./pair.mjs').Services} services @param {import('./app_env.mjs').AppEnv} env
 * @returns {Promise<Lane[]>}
 */
export async function allLanes(services, env) {
  if (!services.isPrivate || settings.redisUrl || settings.smtpUrl) {
    return [oneLane(Object.values(LANES).flat(), env)]
  }
  const stores = {
    databaseUrl: `${services.databaseUrl}_desk`,
    redisUrl: `${services.redisUrl}/1`,
  }
  await copyDatabase(services.databaseUrl, stores.databaseUrl)
  const desk = await envBeside(env, stores, 'desk')
  return [oneLane(LANES.int, env), { name: 'desk', suites: LANES.desk, env: desk, log: 'desk' }]
}

/**
 * Runs a lane to its end and counts what came of it.
 * @param {Lane} lane @param {import('./outcome.mjs').Outcome} outcome
 */
export async function runLane({ name, suites, env, log }, outcome) {
  const counts = inTmp(`test_counts_${name}.json`)
  remove(counts)
  const catcher = settings.smtpUrl ? undefined : await startCatcher(env, catcherOf(name))
  const args = ['api/ace.js', 'test', '--no-clear', ...suites]
  const code = await exitCode(process.execPath, args, {
    env: { ...env, TEST_COUNTS: counts },
    ownGroup: true,
    log,
  })
  if (catcher) await stopChild(catcherOf(name), catcher.identity)
  if (log) process.stdout.write(readFileSync(logOf(log)))
  const { passed, failures } = readJson(counts) ?? { passed: 0, failures: [] }
  outcome.passed += passed
  outcome.failures.push(...failures)
  // The runner itself failed: a file that does not load, an error outside any test.
  if (code !== 0 && failures.length === 0)
    outcome.failures.push(`the test runner (${name}) ended with ${code} and named no failing test`)
}
