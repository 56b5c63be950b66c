import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { remove } from './files.mjs'
import { logOf, run } from './run.mjs'
import { Trouble } from './trouble.mjs'

export const SUPERUSER = 'instainstru'

/** @param {import('./service_home.mjs').ServiceHome} home */
export const dataFolder = (home) => join(home.folder, 'postgres')

/** @param {import('./service_home.mjs').ServiceHome} home */
const passwordFile = (home) => join(dataFolder(home), 'instainstru.password')

/** @param {import('./service_home.mjs').ServiceHome} home */
export const passwordOf = (home) => readFileSync(passwordFile(home), 'utf8').trim()

/**
 * Picks the server that fits the data, or the best one when there is no data yet.
 * @param {import('./binaries.mjs').PostgresInstall[]} installs
 * @param {import('./service_home.mjs').ServiceHome} home
 */
export function serverFor(installs, home) {
  const usable = installs.filter((install) => install.hasPostgis)
  const file = join(dataFolder(home), 'PG_VERSION')
  if (!existsSync(file)) return usable[0]
  const major = Number(readFileSync(file, 'utf8').trim())
  const fitting = usable.find((install) => install.major === major)
  if (fitting || usable.length === 0) return fitting
  throw new Trouble(
    `The data in ${dataFolder(home)} was made by PostgreSQL ${major}; this machine has ${usable.map((install) => install.major).join(', ')}.`,
    { remedy: `Install PostgreSQL ${major}, or start afresh: rm -rf ${dataFolder(home)}` }
  )
}

/**
 * Makes the data folder. It is prepared under another name and renamed when complete, so a folder of
 * the final name is never half-written, however the preparation was interrupted.
 * @param {string} tier
 * @param {import('./binaries.mjs').PostgresInstall} server
 * @param {import('./service_home.mjs').ServiceHome} home
 */
export async function ensureData(tier, server, home) {
  if (existsSync(join(dataFolder(home), 'PG_VERSION'))) return
  const part = `${dataFolder(home)}.part`
  remove(part)
  remove(dataFolder(home))
  mkdirSync(part, { mode: 0o700 })
  const password = join(home.folder, 'new.password')
  writeFileSync(password, `${randomBytes(18).toString('hex')}\n`, { mode: 0o600 })
  if (home.account)
    for (const path of [part, password]) chownSync(path, home.account.uid, home.account.gid)
  await run(
    join(server.bin, 'initdb'),
    [...initdbArgs(part, password), ...(tier === 'int' ? ['--no-sync'] : [])],
    {
      log: 'initdb',
      failure: 'The database folder could not be prepared.',
      account: home.account,
      cwd: '/',
      env: { LC_ALL: undefined },
    }
  )
  renameSync(password, join(part, 'instainstru.password'))
  renameSync(part, dataFolder(home))
}

/** @param {string} folder @param {string} password */
const initdbArgs = (folder, password) => [
  ...[
    '-D',
    folder,
    '-U',
    SUPERUSER,
    '--pwfile',
    password,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
  ],
  // Lower-casing beyond ASCII needs a real character type; the order of words stays the same everywhere.
  ...(process.platform === 'darwin'
    ? ['--lc-collate=C', '--lc-ctype=en_US.UTF-8']
    : ['--locale=C.UTF-8']),
]

/** @param {import('./service_home.mjs').ServiceHome} home @param {string} log @param {string} command */
export const brokenData = (home, log, command) =>
  new Trouble(`PostgreSQL cannot start on its data in ${dataFolder(home)}.`, {
    log: logOf(log),
    remedy: `If this data may go (it is the local demo's): rm -rf ${dataFolder(home)} && ${command}`,
  })
