import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { ROOT, inTmp } from './paths.mjs'
import { childEnv } from './settings.mjs'
import { rotate } from './files.mjs'
import { Trouble } from './trouble.mjs'

/** @param {string} name */
export const logOf = (name) => inTmp('logs', `${name}.log`)

/**
 * @typedef {object} RunOptions
 * @property {string} [log] name of the log; without it the child writes to our own terminal
 * @property {Record<string, string | undefined>} [env]
 * @property {string} [cwd]
 * @property {import('./account.mjs').Account} [account]
 * @property {boolean} [ownGroup] a process group of its own, so that its children can be ended with it
 */

/** @type {Set<{ child: import('node:child_process').ChildProcess, ownGroup: boolean }>} */
const running = new Set()

/** How long a program that was asked to end may take, in ms. */
const PATIENCE = 4_000

/** Ends what is being run right now, together with its children where it has its own group. */
export function interruptRuns() {
  signalRuns('SIGTERM')
  setTimeout(() => signalRuns('SIGKILL'), PATIENCE).unref()
}

/** @param {NodeJS.Signals} name */
function signalRuns(name) {
  for (const { child, ownGroup } of running) {
    if (ownGroup && child.pid) process.kill(-child.pid, name)
    else child.kill(name)
  }
}

process.once('exit', () => signalRuns('SIGTERM'))

/**
 * Runs a program to its end.
 * @param {string} program @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 128 when a signal ended it
 */
export async function exitCode(
  program,
  args,
  { log, env, cwd = ROOT, account, ownGroup = false } = {}
) {
  const file = log ? logOf(log) : undefined
  if (file) rotate(file)
  const handle = file ? openSync(file, 'w') : undefined
  const child = spawn(program, args, {
    cwd,
    env: childEnv(env),
    stdio: handle === undefined ? 'inherit' : ['ignore', handle, handle],
    detached: ownGroup,
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  if (handle !== undefined) closeSync(handle)
  const entry = { child, ownGroup }
  running.add(entry)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(entry)
      reject(new Trouble(`${program} could not be started: ${error.message}.`))
    })
    child.once('exit', (code) => {
      running.delete(entry)
      resolve(code ?? 128)
    })
  })
}

/**
 * Runs a program that has to succeed.
 * @param {string} program @param {string[]} args
 * @param {RunOptions & { log: string, failure: string, remedy?: string }} options
 */
export async function run(program, args, options) {
  const code = await exitCode(program, args, options)
  if (code === 0) return
  throw new Trouble(options.failure, { log: logOf(options.log), remedy: options.remedy })
}
