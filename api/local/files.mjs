import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * @param {string} file
 * @returns {any} the parsed content, or undefined when the file is missing or cut short
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Replaces a file whole, readable by its owner only. @param {string} file @param {string} text */
export function writePrivate(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, text, { mode: 0o600 })
  renameSync(fresh, file)
}

/** @param {string} file @param {unknown} value */
export const writePrivateJson = (file, value) =>
  writePrivate(file, `${JSON.stringify(value, null, 2)}\n`)

/** Every run of a program begins its own log; the one before is kept aside. @param {string} file */
export function rotate(file) {
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file)) renameSync(file, `${file}.1`)
}

/** @param {string} path */
export const remove = (path) => rmSync(path, { recursive: true, force: true })
