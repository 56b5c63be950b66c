import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { canWrite, isRoot, ownerOf, serviceAccount } from './account.mjs'
import { CLONE_HASH, ROOT, TMP, inTmp } from './paths.mjs'
import { Trouble } from './trouble.mjs'

/**
 * Where a tier's data lies and who runs its services (`account` undefined: the person themselves).
 * @typedef {{ folder: string, account: import('./account.mjs').Account | undefined }} ServiceHome
 */

/** @param {string} tier @returns {ServiceHome} */
export function serviceHome(tier) {
  const inClone = inTmp('services', tier)
  if (!isRoot()) return own(inClone)
  const name = `instainstru-${basename(ROOT)}-${CLONE_HASH}`
  const elsewhere = [...new Set([tmpdir(), '/tmp', '/var/tmp'])].map((base) => join(base, name))
  for (const levels of [
    [TMP, inTmp('services'), inClone],
    ...elsewhere.map((top) => [top, join(top, tier)]),
  ]) {
    const home = lend(levels)
    if (home) return home
  }
  throw new Trouble(
    `The account ${serviceAccount().name} can write neither to ${inClone} nor to ${tmpdir()}.`,
    {
      remedy: 'Run the command as an ordinary user, or set DATABASE_URL and REDIS_URL.',
    }
  )
}

/** @param {string} folder @returns {ServiceHome} */
function own(folder) {
  mkdirSync(folder, { recursive: true })
  if (canWrite(undefined, folder)) return { folder, account: undefined }
  throw new Trouble(
    `${folder} belongs to another account, probably because root ran this clone before.`,
    {
      remedy: `sudo rm -rf ${inTmp()}     # forgets the local demo data`,
    }
  )
}

/**
 * A folder of root's that the service account may use.
 * @param {string[]} levels from the outermost folder of ours to the one that is lent
 * @returns {ServiceHome | undefined}
 */
function lend(levels) {
  const folder = levels.at(-1) ?? ''
  const trusted = [0, statSync(ROOT).uid]
  try {
    for (const level of levels) {
      mkdirSync(level, { recursive: true })
      const stat = lstatSync(level)
      // In a shared temporary folder somebody else may have made this name first.
      if (stat.isSymbolicLink() || (level !== folder && !trusted.includes(stat.uid)))
        return undefined
      // A umask of 077 would lock the account out.
      chmodSync(level, stat.mode | 0o111)
    }
    const account = ownerOf(folder) ?? serviceAccount()
    chownSync(folder, account.uid, account.gid)
    return canWrite(account, folder) ? { folder, account } : undefined
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return undefined
    throw error
  }
}
