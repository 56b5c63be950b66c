import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { delimiter } from 'node:path'
import { readJson } from './files.mjs'
import { lockOwner, withLock } from './mutex.mjs'
import { step } from './output.mjs'
import { inRoot } from './paths.mjs'
import { exitCode, logOf } from './run.mjs'
import { settings } from './settings.mjs'
import { Trouble } from './trouble.mjs'

const OWN_NODE = inRoot('node_modules', '.bin', 'node')
const NEEDED_MAJOR = 24
const UNREACHABLE =
  /ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/

/** @returns {Promise<void>} */
export const ensureInstalled = () =>
  withLock('install', async () => {
    if (isInstalled()) return
    if (lockOwner('start')) {
      throw new Trouble(
        'The packages have to be updated, and npm start of this clone is using them.',
        {
          remedy: 'Stop it with Ctrl-C and try again.',
        }
      )
    }
    await step('packages', install)
  })

/**
 * npm leaves a copy of what it installed as the last thing it does, so an installation that was cut
 * short, and a lock file that changed since, both show.
 */
function isInstalled() {
  const installed = readJson(inRoot('node_modules', '.package-lock.json'))?.packages
  const wanted = readJson(inRoot('package-lock.json'))?.packages
  if (!installed || !wanted || !existsSync(OWN_NODE)) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      link ||
      (optional && !installed[path]) ||
      installed[path]?.version === version
  )
}

/** @param {(detail: string) => void} tell */
async function install(tell) {
  const total = expected()
  const timer = setInterval(() => tell(`npm ci: ${unpacked()} of about ${total} in place`), 500)
  tell('npm ci')
  const code = await npmCi().finally(() => clearInterval(timer))
  if (code !== 0) throw failure()
  return `${total} packages installed`
}

/** @returns {Promise<number>} npm's exit code */
async function npmCi() {
  // The Node that runs npm must not be the one npm is replacing.
  const path = settings.path.filter((folder) => folder !== inRoot('node_modules', '.bin'))
  const options = { log: 'npm-ci', env: { PATH: path.join(delimiter) } }
  // Without a network npm tries for many minutes; then only its cache can help, and it says so at once.
  const ping = await exitCode(
    'npm',
    ['ping', '--fetch-retries=1', '--fetch-timeout=15000'],
    options
  )
  const offline =
    ping !== 0 && UNREACHABLE.test(readFileSync(logOf('npm-ci'), 'utf8')) ? ['--offline'] : []
  return exitCode('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...offline], options)
}

function failure() {
  const log = logOf('npm-ci')
  const text = readFileSync(log, 'utf8')
  if (text.includes('npm error code EUSAGE')) {
    return new Trouble('package.json and package-lock.json do not agree.', {
      log,
      remedy: 'Bring them together: npm install',
    })
  }
  return UNREACHABLE.test(text)
    ? new Trouble('The packages could not be downloaded: the npm registry cannot be reached.', {
        log,
        remedy: 'Check the network connection (or proxy) and run the command again.',
      })
    : new Trouble('The packages could not be installed.', {
        log,
        remedy: 'See what npm says with: npm ci',
      })
}

/** Packages that will stand at the top of node_modules on this kind of machine. */
function expected() {
  /** @type {[string, { os?: string[], cpu?: string[] }][]} */
  const packages = Object.entries(readJson(inRoot('package-lock.json'))?.packages ?? {})
  const here = packages.filter(
    ([path, { os, cpu }]) =>
      path.lastIndexOf('node_modules/') === 0 &&
      (!os || os.includes(process.platform)) &&
      (!cpu || cpu.includes(process.arch))
  )
  return here.length
}

function unpacked() {
  /** @param {string[]} folder npm moves folders about while we look @returns {string[]} */
  const namesIn = (...folder) => {
    try {
      return readdirSync(inRoot('node_modules', ...folder))
    } catch {
      return []
    }
  }
  return namesIn().flatMap((name) => (name.startsWith('@') ? namesIn(name) : name)).length
}

/** The Node to run the app with: this one when it is new enough, else the one among the packages. */
export function suitableNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath
  const asked = spawnSync(OWN_NODE, ['--version'], { encoding: 'utf8' })
  if (asked.status === 0) return OWN_NODE
  throw new Trouble(
    `Node ${NEEDED_MAJOR} is needed, and the one among the packages does not run here.`,
    {
      remedy: `Install Node ${NEEDED_MAJOR} or newer, then run the command again. (${asked.error?.message ?? asked.stderr.trim()})`,
    }
  )
}
