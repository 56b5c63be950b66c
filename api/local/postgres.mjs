import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, identify, pause, stop } from './identity.mjs'
import { remove } from './files.mjs'
import { launch } from './daemon.mjs'
import { freePort } from './ports.mjs'
import { brokenData, dataFolder, ensureData, passwordOf, SUPERUSER } from './postgres_data.mjs'

/** @typedef {{ identity: import('./identity.mjs').Identity, port: number, url: string }} Service */

/** Crash recovery of a large database may take its time. */
const PATIENCE = 120_000

/** @param {string} tier */
const tuning = (tier) => [
  'listen_addresses=127.0.0.1',
  // No socket file: its path may not exceed 107 characters, and a clone's path may.
  'unix_socket_directories=',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  ...(tier === 'int' ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
]

/** @param {string} folder @returns {string[]} lines of postmaster.pid: pid, folder, …, port (4th), …, state (8th) */
function pidFile(folder) {
  const file = join(folder, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

/** Whether that process is a PostgreSQL on this very folder. @param {number} pid @param {string} folder */
function serves(pid, folder) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)
  } catch {
    return false
  }
}

/** Stops a server of ours whose record was lost, and clears a pid file that names a stranger. */
async function clearLeftovers(/** @type {string} */ folder) {
  const pid = Number(pidFile(folder)[0])
  if (!pid) return
  const who = identify(pid)
  if (who && serves(pid, folder)) await stopPostgres(who)
  else rmSync(join(folder, 'postmaster.pid'), { force: true })
}

/**
 * @param {string} tier
 * @param {import('./binaries.mjs').PostgresInstall} server
 * @param {import('./service_home.mjs').ServiceHome} home
 * @param {number | undefined} lastPort
 * @returns {Promise<Service>}
 */
export async function startPostgres(tier, server, home, lastPort) {
  try {
    return await start(tier, server, home, lastPort)
  } catch (error) {
    // What the tests left is worth nothing, and without fsync a power cut may well have spoilt it.
    if (tier !== 'int') throw error
    remove(dataFolder(home))
    return start(tier, server, home, lastPort)
  }
}

/** @type {typeof startPostgres} */
async function start(tier, server, home, lastPort) {
  const folder = dataFolder(home)
  await ensureData(tier, server, home)
  await clearLeftovers(folder)
  const port = await freePort(lastPort)
  const name = `postgres-${tier}`
  const args = [
    '-D',
    folder,
    '-p',
    String(port),
    ...tuning(tier).flatMap((setting) => ['-c', setting]),
  ]
  const { identity, child } = await launch(name, join(server.bin, 'postgres'), args, {
    account: home.account,
    cwd: '/',
  })
  child.unref()
  const until = Date.now() + PATIENCE
  while (!isReady(folder, identity.pid)) {
    if (!isAlive(identity) || Date.now() > until) throw brokenData(home, name, 'npm start')
    await pause(30)
  }
  return { identity, port, url: `postgres://${SUPERUSER}:${passwordOf(home)}@127.0.0.1:${port}` }
}

/** @param {string} folder @param {number} pid */
function isReady(folder, pid) {
  const lines = pidFile(folder)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/** SIGINT is the fast shutdown: connections are cut, nothing is lost. @param {import('./identity.mjs').Identity | undefined} who */
export const stopPostgres = (who) =>
  stop(who, { polite: 'SIGINT', patience: 30_000, insist: 'SIGQUIT' })
