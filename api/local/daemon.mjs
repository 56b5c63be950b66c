import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { ROOT } from './paths.mjs'
import { childEnv } from './settings.mjs'
import { rotate } from './files.mjs'
import { identify } from './identity.mjs'
import { logOf } from './run.mjs'
import { Trouble } from './trouble.mjs'

/**
 * @typedef {object} Daemon
 * @property {import('./identity.mjs').Identity} identity
 * @property {import('node:child_process').ChildProcess} child
 * @property {string} log
 */

/**
 * Starts a program in a session of its own: Ctrl-C in the terminal reaches only us, and we stop the
 * others in the right order.
 * @param {string} name names its log
 * @param {string} program @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, account?: import('./account.mjs').Account }} [options]
 * @returns {Promise<Daemon>}
 */
export async function launch(name, program, args, { env, cwd = ROOT, account } = {}) {
  const log = logOf(name)
  rotate(log)
  const handle = openSync(log, 'a')
  const child = spawn(program, args, {
    cwd,
    env: childEnv(env),
    detached: true,
    stdio: ['ignore', handle, handle],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  closeSync(handle)
  await new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(undefined))
    child.once('error', (error) =>
      reject(new Trouble(`${program} could not be started: ${error.message}.`))
    )
  })
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Trouble(`The ${name} process ended at once.`, { log })
  return { identity, child, log }
}
