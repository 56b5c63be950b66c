import { rmSync } from 'node:fs'
import workerFlags from '../bin/worker_flags.json' with { type: 'json' }
import { launch } from './daemon.mjs'
import { readJson, writePrivate, writePrivateJson } from './files.mjs'
import { stop } from './identity.mjs'
import { inTmp } from './paths.mjs'
import { portIn } from './app_env.mjs'

/** Where a process of the app is on record, so that a run that was killed can be tidied up. @param {string} name */
const record = (name) => inTmp('run', 'children', `${name}.json`)

/**
 * @param {string} name
 * @param {string[]} args
 * @param {import('./app_env.mjs').AppEnv} env
 */
async function start(name, args, env) {
  const daemon = await launch(name, process.execPath, args, { env })
  writePrivateJson(record(name), daemon.identity)
  return daemon
}

/** @param {import('./app_env.mjs').AppEnv} env */
export const startServer = (env) =>
  start('server', ['--import=@poppinss/ts-exec', 'api/bin/server.ts'], { ...env, ROLE: 'all' })

/**
 * With the flags of `worker_flags.json`: a worker allocates much and keeps little, and V8 left to
 * itself lets the heap of 45 MB grow to several times that before it collects.
 * @param {import('./app_env.mjs').AppEnv} env
 */
export const startWorker = (env) =>
  start('worker', [...workerFlags, 'api/ace.js', 'work'], { ...env, ROLE: 'worker' })

/** @param {import('./app_env.mjs').AppEnv} env @param {string} [name] its folder of mails carries the same name */
export function startCatcher(env, name = 'catcher') {
  const ports = [
    '--smtp-port',
    String(portIn(env.SMTP_URL)),
    '--http-port',
    String(portIn(env.MAIL_LOOKUP_URL)),
  ]
  // Only the demo hears what became of its mails; tests tell it themselves.
  const webhook = name === 'catcher' ? webhookFlags(env) : []
  const dir = inTmp('mail', name)
  const args = ['tests/emulators/smtp/main.ts', ...ports, '--dir', dir, ...webhook]
  return start(name, args, env)
}

/** @param {import('./app_env.mjs').AppEnv} env */
function webhookFlags(env) {
  const secretFile = inTmp('run', 'webhook_secret')
  writePrivate(secretFile, env.EMAIL_WEBHOOK_SECRET ?? '')
  const url = `${env.APP_URL}/api/webhooks/email`
  return ['--webhook-url', url, '--webhook-secret-file', secretFile]
}

/** @param {string} name @param {import('./identity.mjs').Identity | undefined} identity */
export async function stopChild(name, identity) {
  await stop(identity)
  rmSync(record(name), { force: true })
}

/** Ends what a killed run left behind. @param {string[]} names */
export async function stopLeftovers(names) {
  await Promise.all(names.map((name) => stopChild(name, readJson(record(name)))))
}
