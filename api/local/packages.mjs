import { spawnSync } from 'node:child_process'
import { isRoot } from './account.mjs'
import { findChromium, findPostgres, findProgram, findRedis } from './binaries.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { Trouble } from './trouble.mjs'

/** @typedef {{ postgres?: boolean, redis?: boolean, chromium?: boolean }} Needs */

const DOCKER = `Or with Docker: docker compose up -d --wait, then
  DATABASE_URL=postgres://instainstru:instainstru@127.0.0.1:5432/instainstru REDIS_URL=redis://127.0.0.1:6379 npm start`

/**
 * Makes sure the programs are there, installing Debian packages where that is possible without asking.
 * @param {Needs} needs
 * @param {(detail: string) => void} tell
 */
export async function ensurePackages(needs, tell) {
  const lacking = {
    postgres: needs.postgres && !findPostgres().some((install) => install.hasPostgis),
    redis: needs.redis && !findRedis(),
    chromium: needs.chromium && !findChromium(),
  }
  if (!lacking.postgres && !lacking.redis && !lacking.chromium) return
  const apt = findProgram(['apt-get'], ['/usr/bin'])
  const asRoot = isRoot() ? [] : passwordlessSudo()
  const names = aptPackages(lacking, apt !== undefined)
  if (!apt || !asRoot)
    throw missing(lacking, apt ? `sudo apt-get install -y ${names.join(' ')}` : elsewhere(lacking))
  tell(`installing ${names.join(', ')}`)
  await install(asRoot, names)
}

/** @param {string[]} asRoot @param {string[]} names */
async function install(asRoot, names) {
  const [program = '', ...args] = [
    ...asRoot,
    '/bin/sh',
    inRoot('api', 'local', 'install_packages.sh'),
    ...names,
  ]
  await run(program, args, {
    log: 'packages',
    failure: `The packages ${names.join(', ')} could not be installed; is there a network connection?`,
    remedy: `By hand: sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`,
  })
}

/** @returns {string[] | undefined} */
function passwordlessSudo() {
  const sudo = findProgram(['sudo'])
  return sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? [sudo, '-n']
    : undefined
}

/** @param {Needs} lacking @param {boolean} hasApt */
function aptPackages(lacking, hasApt) {
  return [
    ...(lacking.postgres ? [`postgresql-${hasApt ? postgresMajor() : ''}-postgis-3`] : []),
    ...(lacking.redis ? ['redis-server'] : []),
    ...(lacking.chromium ? ['chromium'] : []),
  ]
}

/** PostGIS for the server that is there, else for the newest server the distribution offers. */
function postgresMajor() {
  const installed = findPostgres()[0]?.major
  if (installed) return installed
  const offered = () =>
    (spawnSync('apt-cache', ['pkgnames', 'postgresql-'], { encoding: 'utf8' }).stdout ?? '')
      .split('\n')
      .map((name) => Number(/^postgresql-(\d+)-postgis-3$/.exec(name)?.[1] ?? 0))
      .sort((a, b) => b - a)[0]
  return offered() || refreshed(offered) || 15
}

/** A fresh container has empty package lists. @template T @param {() => T} ask */
function refreshed(ask) {
  const asRoot = isRoot() ? [] : passwordlessSudo()
  if (!asRoot) return ask()
  const [program = '', ...args] = [...asRoot, 'apt-get', 'update', '-q']
  spawnSync(program, args, { stdio: 'ignore' })
  return ask()
}

/** @param {Needs} lacking */
function elsewhere(lacking) {
  const brew = [
    ...(lacking.postgres ? ['postgresql@17', 'postgis'] : []),
    ...(lacking.redis ? ['redis'] : []),
    ...(lacking.chromium ? ['--cask chromium'] : []),
  ]
  if (process.platform === 'darwin') return `brew install ${brew.join(' ')}`
  return 'Install them with the package manager of this system.'
}

/** @param {Needs} lacking @param {string} command */
function missing(lacking, command) {
  const words = [
    ...(lacking.postgres ? ['PostgreSQL with PostGIS'] : []),
    ...(lacking.redis ? ['Redis'] : []),
    ...(lacking.chromium ? ['Chromium'] : []),
  ]
  const remedy = lacking.postgres || lacking.redis ? `${command}\n${DOCKER}` : command
  return new Trouble(`This machine lacks ${words.join(' and ')}.`, { remedy })
}
