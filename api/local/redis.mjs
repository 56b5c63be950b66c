import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { isAlive, pause, stop } from './identity.mjs'
import { launch } from './daemon.mjs'
import { freePort } from './ports.mjs'
import { Trouble } from './trouble.mjs'

const PATIENCE = 60_000

/** @param {string} folder @param {number} port @param {string} password */
const configuration = (folder, port, password) => `bind 127.0.0.1
port ${port}
requirepass ${password}
dir "${folder}"
daemonize no
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
`

/**
 * @param {string} tier
 * @param {string} program
 * @param {import('./service_home.mjs').ServiceHome} home
 * @param {import('./postgres.mjs').Service | undefined} last keeps its address, so that running clients find it again
 * @returns {Promise<import('./postgres.mjs').Service>}
 */
export async function startRedis(tier, program, home, last) {
  const folder = join(home.folder, 'redis')
  const file = join(home.folder, 'redis.conf')
  const port = await freePort(last?.port)
  const password = last ? new URL(last.url).password : randomBytes(18).toString('hex')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // The password stands in a private file, not among the arguments everybody can list.
  writeFileSync(file, configuration(folder, port, password), { mode: 0o600 })
  if (home.account)
    for (const path of [folder, file]) chownSync(path, home.account.uid, home.account.gid)
  const name = `redis-${tier}`
  const { identity, child, log } = await launch(name, program, [file], {
    account: home.account,
    cwd: '/',
  })
  child.unref()
  const until = Date.now() + PATIENCE
  while (!(await answers(port, password))) {
    if (!isAlive(identity) || Date.now() > until) {
      throw new Trouble(`Redis cannot start on its data in ${folder}.`, {
        log,
        remedy: `If what waits there may go (it is the local demo's): rm -rf ${folder} && npm start`,
      })
    }
    await pause(30)
  }
  return { identity, port, url: `redis://:${password}@127.0.0.1:${port}` }
}

/** @param {number} port @param {string} password @returns {Promise<boolean>} false also while the data is being loaded */
function answers(port, password) {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`AUTH ${password}\r\nPING\r\nQUIT\r\n`)
    )
    socket.setTimeout(1_000, () => socket.destroy())
    socket.on('data', (bytes) => (heard += bytes))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(heard.includes('+PONG')))
  })
}

/** @param {import('./identity.mjs').Identity | undefined} who */
export const stopRedis = (who) => stop(who)
