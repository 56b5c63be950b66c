import { appEnv } from './app_env.mjs'
import { startCatcher, stopChild, stopLeftovers } from './children.mjs'
import { findChromium } from './binaries.mjs'
import { claimForTests } from './database.mjs'
import { readJson, remove } from './files.mjs'
import { buildFrontends } from './frontends.mjs'
import { explain, say, step } from './output.mjs'
import { ensurePackages } from './packages.mjs'
import { acquire, release } from './pair.mjs'
import { inTmp } from './paths.mjs'
import { prepareTests } from './preparation.mjs'
import { exitCode, interruptRuns, run } from './run.mjs'
import { settings } from './settings.mjs'
import { whenAskedToStop } from './stopping.mjs'

const COUNTS = inTmp('test_counts.json')
/** All but `exports`, which needs a spreadsheet program. */
const SUITES = ['unit', 'functional', 'cli', 'browser', 'chaos']
const SUITES_WITH_PAGES = ['functional', 'cli', 'browser', 'chaos']

/** @typedef {{ passed: number, failed: number }} Totals */

/**
 * Runs the checks and the suites; with arguments (`functional --files=…`) only what they name.
 * @param {string[]} args @returns {Promise<number>} the exit code
 */
export async function runTests(args) {
  /** @type {Totals} */
  const totals = { passed: 0, failed: 0 }
  /** @type {import('./daemon.mjs').Daemon | undefined} */
  let catcher
  whenAskedToStop(() => interruptRuns())
  await stopLeftovers(['catcher-int'])
  try {
    if (args.length === 0) await checkSources(totals)
    const env = await prepare(args)
    if (!settings.smtpUrl) catcher = await startCatcher(env, 'catcher-int')
    await runSuites(args, env, totals)
  } catch (error) {
    explain(error)
    totals.failed += 1
  }
  if (catcher) await stopChild('catcher-int', catcher.identity)
  await release('int')
  say(`\n${totals.passed} passed, ${totals.failed} failed`)
  return totals.failed > 0 ? 1 : 0
}

/** Each check counts as one test; a failing one ends the run at once. @param {Totals} totals */
async function checkSources(totals) {
  for (const [name, failure] of /** @type {const} */ ([
    ['typecheck', 'The types do not hold.'],
    ['lint', 'The linter objects.'],
  ])) {
    await step(name, async () => {
      await run('npm', ['run', name], { log: name, failure })
      totals.passed += 1
      return 'clean'
    })
  }
}

/** @param {string[]} args */
async function prepare(args) {
  /** @param {string[]} suites */
  const concerns = (suites) => {
    const named = args.filter((arg) => !arg.startsWith('-'))
    return named.length === 0 || named.some((name) => suites.includes(name))
  }
  /** @type {import('./app_env.mjs').AppEnv} */
  let env = {}
  await step('services', async (tell) => {
    const services = await acquire('int', { tell, keepWarm: settings.keepServices })
    env = await appEnv('int', services)
    tell('migrating')
    if (!services.isPrivate) await claimForTests(services.databaseUrl)
    await prepareTests(services, env)
    return services.detail
  })
  if (concerns(SUITES_WITH_PAGES)) await step('frontends', buildFrontends)
  if (concerns(['browser'])) {
    await step('browser', async (tell) => {
      await ensurePackages({ chromium: true }, tell)
      return findChromium() ?? ''
    })
    env.CHROMIUM_PATH = findChromium()
  }
  return env
}

/** @param {string[]} args @param {import('./app_env.mjs').AppEnv} env @param {Totals} totals */
async function runSuites(args, env, totals) {
  remove(COUNTS)
  say()
  const suites = args.length > 0 ? args : SUITES
  const code = await exitCode(process.execPath, ['api/ace.js', 'test', '--no-clear', ...suites], {
    env,
    ownGroup: true,
  })
  const counts = readJson(COUNTS) ?? { passed: 0, failed: 0, regression: 0 }
  totals.passed += counts.passed
  totals.failed += counts.failed + counts.regression
  // The runner itself failed: a file that does not load, an error outside any test.
  if (code !== 0 && totals.failed === 0) totals.failed = 1
}
