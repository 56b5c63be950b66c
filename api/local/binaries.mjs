import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from './settings.mjs'

const HOMEBREW = ['/opt/homebrew', '/usr/local', '/home/linuxbrew/.linuxbrew']

/** @param {string} folder */
const list = (folder) => (existsSync(folder) ? readdirSync(folder) : [])

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string[]} names @param {string[]} [alsoIn] @returns {string | undefined} */
export function findProgram(names, alsoIn = []) {
  const folders = [...settings.path, ...alsoIn, ...HOMEBREW.map((prefix) => join(prefix, 'bin'))]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
}

/** Debian keeps the server's programs out of the path, one folder for each major. */
const postgresFolders = () => [
  ...list('/usr/lib/postgresql').map((major) => join('/usr/lib/postgresql', major, 'bin')),
  ...list('/usr')
    .filter((name) => name.startsWith('pgsql-'))
    .map((name) => join('/usr', name, 'bin')),
  ...HOMEBREW.flatMap((prefix) =>
    list(join(prefix, 'opt'))
      .filter((name) => name.startsWith('postgresql'))
      .map((name) => join(prefix, 'opt', name, 'bin'))
  ),
  '/Applications/Postgres.app/Contents/Versions/latest/bin',
  ...settings.path,
]

/** @typedef {{ bin: string, major: number, hasPostgis: boolean }} PostgresInstall */

/** @param {string} bin @returns {PostgresInstall | undefined} */
function inspect(bin) {
  if (!isProgram(join(bin, 'postgres')) || !isProgram(join(bin, 'initdb'))) return undefined
  const version = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout
  const major = Number(/\s(\d+)/.exec(version ?? '')?.[1])
  return major ? { bin, major, hasPostgis: hasPostgis(bin, major) } : undefined
}

/** @param {string} bin @param {number} major */
function hasPostgis(bin, major) {
  const asked = isProgram(join(bin, 'pg_config'))
    ? spawnSync(join(bin, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).stdout?.trim()
    : ''
  const shares = [
    asked ?? '',
    `/usr/share/postgresql/${major}`,
    join(bin, '..', 'share'),
    join(bin, '..', 'share', 'postgresql'),
  ]
  return shares.some((share) => share && existsSync(join(share, 'extension', 'postgis.control')))
}

/** Every PostgreSQL server on this machine, those with PostGIS first, then the newest. */
export function findPostgres() {
  const found = [...new Set(postgresFolders())]
    .map(inspect)
    .filter((install) => install !== undefined)
  return found.sort((a, b) => Number(b.hasPostgis) - Number(a.hasPostgis) || b.major - a.major)
}

export const findRedis = () =>
  findProgram(['redis-server', 'valkey-server'], ['/usr/bin', '/usr/sbin'])

export const findChromium = () =>
  settings.chromium && isProgram(settings.chromium)
    ? settings.chromium
    : findProgram(
        ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
        ['/usr/bin']
      )
