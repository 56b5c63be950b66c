import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'

const PRODUCTS = new Set(['dist', 'node_modules', '.astro'])

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(inRoot(path))) return []
  if (statSync(inRoot(path)).isFile()) return [path]
  const names = readdirSync(inRoot(path)).filter((name) => !PRODUCTS.has(name))
  return names.sort().flatMap((name) => filesUnder(join(path, name)))
}

/** Changes when any file of these files and folders does. @param {string[]} sources */
export function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0')
  }
  return hash.digest('hex')
}
