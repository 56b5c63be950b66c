import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process id alone is not an identity: the system hands it out again. With the moment the process
 * started it is, so nothing that is not ours ever gets a signal.
 * @typedef {{ pid: number, started: string }} Identity
 */

/** Fields of the kernel's line about a process, from its state on. @param {number} pid */
function statFields(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** @param {number} pid @returns {string | undefined} undefined when no such process lives */
function startedAt(pid) {
  if (process.platform !== 'linux') {
    const asked = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
    return asked.stdout?.trim() || undefined
  }
  try {
    const fields = statFields(pid)
    // A zombie has ended; a container whose first process does not reap keeps them listed.
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
  } catch {
    return undefined
  }
}

/** @param {number} pid @returns {Identity | undefined} */
export function identify(pid) {
  const started = startedAt(pid)
  return started ? { pid, started } : undefined
}

/** @param {number} pid @returns {Identity | undefined} known on Linux only */
export function parentOf(pid) {
  try {
    return identify(Number(statFields(pid)[1]))
  } catch {
    return undefined
  }
}

/** @param {Identity | undefined} who */
export const isAlive = (who) =>
  Boolean(who && Number.isInteger(who.pid) && who.started && startedAt(who.pid) === who.started)

/** @param {Identity} who @param {NodeJS.Signals} signal */
export function signal(who, signal) {
  if (!isAlive(who)) return
  try {
    process.kill(who.pid, signal)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @param {Identity} who @param {number} ms @returns {Promise<boolean>} whether it ended in time */
export async function ended(who, ms) {
  const until = Date.now() + ms
  while (isAlive(who)) {
    if (Date.now() > until) return false
    await pause(40)
  }
  return true
}

/**
 * Asks politely, waits, then insists.
 * @param {Identity | undefined} who
 * @param {{ polite?: NodeJS.Signals, patience?: number, insist?: NodeJS.Signals }} [how] patience in ms
 */
export async function stop(
  who,
  { polite = 'SIGTERM', patience = 10_000, insist = 'SIGKILL' } = {}
) {
  if (!who) return
  signal(who, polite)
  if (await ended(who, patience)) return
  signal(who, insist)
  await ended(who, 5_000)
}
