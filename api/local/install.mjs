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
  const total = Object.keys(readJson(inRoot('package-lock.json'))?.packages ?? {}).length
  const timer = setInterval(() => tell(`npm ci: ${unpacked()} of about ${total} in place`), 500)
  tell('npm ci')
  // The Node that runs npm must not be the one npm is replacing.
  const path = settings.path.filter((folder) => folder !== inRoot('node_modules', '.bin'))
  const options = { log: 'npm-ci', env: { PATH: path.join(delimiter) } }
  const code = await exitCode(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    options
  ).finally(() => clearInterval(timer))
  if (code !== 0) throw failure()
  return `${total} packages installed`
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
  const unreachable =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(text)
  return unreachable
    ? new Trouble('The packages could not be downloaded: the npm registry cannot be reached.', {
        log,
        remedy: 'Check the network connection (or proxy) and run the command again.',
      })
    : new Trouble('The packages could not be installed.', {
        log,
        remedy: 'See what npm says with: npm ci',
      })
}

function unpacked() {
  const folder = inRoot('node_modules')
  if (!existsSync(folder)) return 0
  return readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(inRoot('node_modules', name)) : name
  ).length
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
