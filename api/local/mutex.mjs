import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { readJson } from './files.mjs'
import { identify, isAlive, pause } from './identity.mjs'
import { inTmp } from './paths.mjs'

/** @param {string} name */
const lockFile = (name) => inTmp('run', `${name}.lock`)

/** @param {string} file */
function create(file) {
  mkdirSync(dirname(file), { recursive: true })
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, JSON.stringify(identify(process.pid)))
    closeSync(handle)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** Removes a lock whose owner is gone; moving it away first keeps two cleaners from taking a live one. */
function clearStale(/** @type {string} */ file) {
  const owner = readJson(file)
  if (isAlive(owner)) return
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (!owner && age < 2_000) return
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (isAlive(readJson(aside))) renameSync(aside, file)
    else rmSync(aside)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error
  }
}

/** @param {string} name @returns {boolean} whether this process now holds the lock */
export function tryLock(name) {
  const file = lockFile(name)
  if (create(file)) return true
  clearStale(file)
  return create(file)
}

/** @param {string} name */
export const unlock = (name) => rmSync(lockFile(name), { force: true })

/** @param {string} name @returns {import('./identity.mjs').Identity | undefined} */
export function lockOwner(name) {
  const owner = readJson(lockFile(name))
  return isAlive(owner) ? owner : undefined
}

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 */
export async function withLock(name, work) {
  while (!tryLock(name)) await pause(100)
  try {
    return await work()
  } finally {
    unlock(name)
  }
}
