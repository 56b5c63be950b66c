import { appEnv } from './app_env.mjs'
import { stopLeftovers } from './children.mjs'
import { findChromium } from './binaries.mjs'
import { claimForTests } from './database.mjs'
import { buildFrontends } from './frontends.mjs'
import { allLanes, CATCHERS, oneLane, runLane, SUITES_WITH_BROWSER } from './lanes.mjs'
import { Outcome } from './outcome.mjs'
import { explain, say, step } from './output.mjs'
import { ensurePackages } from './packages.mjs'
import { acquire, release } from './pair.mjs'
import { prepareTests } from './preparation.mjs'
import { interruptRuns, run } from './run.mjs'
import { settings } from './settings.mjs'
import { whenAskedToStop } from './stopping.mjs'

const SUITES_WITH_PAGES = ['functional', 'cli', 'chaos', ...SUITES_WITH_BROWSER]

/**
 * Runs the checks and the suites; with arguments (`functional --files=…`) only what they name.
 * @param {string[]} args @returns {Promise<number>} the exit code
 */
export async function runTests(args) {
  const outcome = new Outcome()
  whenAskedToStop(() => interruptRuns())
  await stopLeftovers(CATCHERS)
  try {
    if (args.length === 0) await checkSources(outcome)
    const lanes = await prepare(args)
    say()
    await Promise.all(lanes.map((lane) => runLane(lane, outcome)))
  } catch (error) {
    explain(error)
    outcome.failures.push(error instanceof Error ? error.message : String(error))
  }
  await release('int')
  for (const line of outcome.lines()) say(line)
  return outcome.exitCode
}

/** Each check counts as one test; a failing one ends the run at once. @param {Outcome} outcome */
async function checkSources(outcome) {
  for (const [name, failure] of /** @type {const} */ ([
    ['typecheck', 'The types do not hold.'],
    ['lint', 'The linter objects.'],
  ])) {
    await step(name, async () => {
      await run('npm', ['run', name], { log: name, failure })
      outcome.passed += 1
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
  /** @type {import('./lanes.mjs').Lane[]} */
  let lanes = []
  await step('services', async (tell) => {
    const services = await acquire('int', { tell, keepWarm: settings.keepServices })
    const env = await appEnv('int', services)
    tell('migrating')
    if (!services.isPrivate) await claimForTests(services.databaseUrl)
    await prepareTests(services, env)
    lanes = args.length > 0 ? [oneLane(args, env)] : await allLanes(services, env)
    return services.detail
  })
  if (concerns(SUITES_WITH_PAGES)) await step('frontends', buildFrontends)
  if (concerns(SUITES_WITH_BROWSER)) {
    await step('browser', async (tell) => {
      await ensurePackages({ chromium: true }, tell)
      return findChromium() ?? ''
    })
    for (const { env } of lanes) env.CHROMIUM_PATH = findChromium()
  }
  return lanes
}
