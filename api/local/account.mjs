import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { ROOT } from './paths.mjs'
import { Trouble } from './trouble.mjs'

/**
 * PostgreSQL refuses to run as root, so services started by root drop to an account that exists anyway.
 * @typedef {{ name: string, uid: number, gid: number }} Account
 */

export const isRoot = () => process.getuid?.() === 0

/** @param {string | number} who @returns {Account | undefined} */
function lookUp(who) {
  /** @param {string} flag */
  const ask = (flag) => spawnSync('id', [flag, String(who)], { encoding: 'utf8' }).stdout?.trim()
  const name = ask('-un')
  if (!name || name === 'root') return undefined
  return { name, uid: Number(ask('-u')), gid: Number(ask('-g')) }
}

/** @param {string} path @returns {Account | undefined} */
export function ownerOf(path) {
  const uid = statSync(path, { throwIfNoEntry: false })?.uid
  return uid ? lookUp(String(uid)) : undefined
}

/** @returns {Account} */
export function serviceAccount() {
  // The clone's own owner can always enter it; otherwise any account without rights will do.
  const account = ownerOf(ROOT) ?? ['postgres', 'redis', 'nobody'].map(lookUp).find(Boolean)
  if (account) return account
  throw new Trouble(
    'Root may not run PostgreSQL, and there is no account such as nobody to drop to.',
    {
      remedy: 'Run the command as an ordinary user.',
    }
  )
}

/** @param {Account | undefined} account @param {string} folder */
export function canWrite(account, folder) {
  const probe = 'cd "$1" && : > .probe && rm .probe'
  const as = account ? { uid: account.uid, gid: account.gid } : {}
  return (
    spawnSync('/bin/sh', ['-c', probe, 'sh', folder], { ...as, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}
