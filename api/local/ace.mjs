import { reportOnStderr, step } from './output.mjs'
import { lockOwner } from './mutex.mjs'
import { settings } from './settings.mjs'
import { onSuitableNode } from './runtime.mjs'

// npm run ace -- <command>: runs a command of the app on the demo's database. Only the command itself
// writes to stdout, so its output can be piped.

/** @param {import('./app_env.mjs').AppEnv} env */
async function runAce(env) {
  const { exitCode } = await import('./run.mjs')
  const { forgetPreparation } = await import('./preparation.mjs')
  if (/^(migration|db|demo):/.test(process.argv[2] ?? '') && !settings.databaseUrl) {
    await forgetPreparation(env.DATABASE_URL ?? '')
  }
  return exitCode(process.execPath, ['api/ace.js', ...process.argv.slice(2)], { env })
}

/** The demo is not running: its services come up for this one command. */
async function withServices() {
  const { acquire, release } = await import('./pair.mjs')
  const { appEnv } = await import('./app_env.mjs')
  const { prepareDemo } = await import('./preparation.mjs')
  /** @type {import('./app_env.mjs').AppEnv} */
  let env = {}
  try {
    await step('database', async (tell) => {
      const services = await acquire('stg', { tell })
      env = await appEnv('stg', services)
      await prepareDemo(services, env, tell)
      return 'ready (npm start is not running)'
    })
    return await runAce(env)
  } finally {
    await release('stg')
  }
}

async function ace() {
  const { savedEnv } = await import('./app_env.mjs')
  const running = lockOwner('start') ? savedEnv('stg') : undefined
  return running ? runAce(running) : withServices()
}

reportOnStderr()
await onSuitableNode(import.meta.url, ace)
