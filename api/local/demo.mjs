import { appEnv } from './app_env.mjs'
import { showBanner } from './banner.mjs'
import { startCatcher, startServer, startWorker } from './children.mjs'
import { buildFrontends } from './frontends.mjs'
import { isAlive } from './identity.mjs'
import { explain, say, step } from './output.mjs'
import { acquire, readPair, release } from './pair.mjs'
import { prepareDemo } from './preparation.mjs'
import { untilReady } from './readiness.mjs'
import { interruptRuns } from './run.mjs'
import { settings } from './settings.mjs'
import { whenAskedToStop } from './stopping.mjs'
import { Supervisor } from './supervisor.mjs'

const SERVICE_CHECK = 1_000

/** Runs the demo until it is asked to stop. @returns {Promise<number>} the exit code */
export async function runDemo() {
  /** @type {PromiseWithResolvers<number>} */
  const end = Promise.withResolvers()
  const supervisor = new Supervisor((trouble) => end.resolve(explain(trouble)))
  let wanted = true
  whenAskedToStop((why) => {
    wanted = false
    say(`\n  Stopping (${why}) …`)
    interruptRuns()
    end.resolve(0)
  })
  const started = start(supervisor, () => wanted).catch(
    (error) => wanted && end.resolve(explain(error))
  )
  const code = await end.promise
  wanted = false
  await supervisor.stop(['server', 'worker'])
  await started
  await supervisor.stop(['server', 'worker', 'catcher'])
  await release('stg')
  if (code === 0) say('  Stopped. Data is kept under tmp/.\n')
  return code
}

/** @param {Supervisor} supervisor @param {() => boolean} isWanted */
async function start(supervisor, isWanted) {
  /** @param {string} name @param {(tell: (detail: string) => void) => Promise<string>} work */
  const next = async (name, work) => void (isWanted() && (await step(name, work)))
  /** @type {import('./pair.mjs').Services | undefined} */
  let services
  await next('services', async (tell) => {
    services = await acquire('stg', { tell })
    return services.detail
  })
  if (!services) return
  const given = services
  watchServices(supervisor, isWanted)
  const env = await appEnv('stg', given)
  const built = buildInBackground()
  await next('database', (tell) => prepareDemo(given, env, tell))
  await next('frontends', built)
  await next('app', async (tell) => {
    if (!settings.smtpUrl) await supervisor.keep('catcher', () => startCatcher(env))
    await Promise.all([
      supervisor.keep('server', () => startServer(env)),
      supervisor.keep('worker', () => startWorker(env)),
    ])
    await untilReady(env.PORT ?? '', tell, isWanted)
    return `server, worker${settings.smtpUrl ? '' : ' and mail catcher'} ready`
  })
  if (isWanted()) showBanner(env)
}

/** Building needs no database, so it begins at once and reports when its line comes. */
function buildInBackground() {
  let latest = ''
  /** @param {string} detail */
  let hear = (detail) => {
    latest = detail
  }
  const done = buildFrontends((detail) => hear(detail))
  done.catch(() => {})
  return (/** @type {(detail: string) => void} */ tell) => {
    if (latest) tell(latest)
    hear = tell
    return done
  }
}

/** @param {Supervisor} supervisor @param {() => boolean} isWanted */
function watchServices(supervisor, isWanted) {
  const timer = setInterval(() => {
    if (!isWanted()) return clearInterval(timer)
    const { postgres, redis } = readPair('stg')
    const dead = [
      ...(settings.databaseUrl || isAlive(postgres?.identity) ? [] : ['PostgreSQL']),
      ...(settings.redisUrl || isAlive(redis?.identity) ? [] : ['Redis']),
    ]
    if (dead.length === 0) return
    clearInterval(timer)
    void supervisor.revive(dead.join(' and '), 'ended', undefined, async () => {
      await acquire('stg')
      watchServices(supervisor, isWanted)
    })
  }, SERVICE_CHECK)
}
