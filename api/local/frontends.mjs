import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, writePrivateJson } from './files.mjs'
import { withLock } from './mutex.mjs'
import { inRoot, inTmp } from './paths.mjs'
import { run } from './run.mjs'

/** The back office borrows the storefront's controls, so it depends on its sources too. */
const FRONTENDS = [
  { name: 'storefront', sources: ['storefront', 'package-lock.json'] },
  { name: 'backoffice', sources: ['backoffice', 'storefront/src', 'package-lock.json'] },
]

const PRODUCTS = new Set(['dist', 'node_modules', '.astro'])
const STAMPS = inTmp('run', 'frontends.json')

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(inRoot(path))) return []
  const entries = readdirSync(inRoot(path), { withFileTypes: true }).filter(
    (entry) => !PRODUCTS.has(entry.name)
  )
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name)
    return entry.isDirectory() ? filesUnder(inside) : entry.isFile() ? [inside] : []
  })
}

/** @param {string[]} sources */
function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    const files = source.includes('.') ? [source] : filesUnder(source).sort()
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(inRoot(file)))
        .update('\0')
  }
  return hash.digest('hex')
}

/** Builds what changed since its last build. @param {(detail: string) => void} tell @returns {Promise<string>} */
export const buildFrontends = (tell) =>
  withLock('frontends', async () => {
    const stamps = readJson(STAMPS) ?? {}
    const stale = FRONTENDS.map((frontend) => ({
      ...frontend,
      hash: fingerprint(frontend.sources),
    })).filter(({ name, hash }) => stamps[name] !== hash || !existsSync(inRoot(name, 'dist')))
    if (stale.length === 0) return 'unchanged since the last build'
    const names = stale.map(({ name }) => name).join(' and ')
    tell(`building ${names}`)
    const results = await Promise.allSettled(
      stale.map(async ({ name, hash }) => {
        await run('npm', ['run', 'build', '-w', name], {
          log: `build-${name}`,
          failure: `The ${name} could not be built.`,
        })
        stamps[name] = hash
      })
    )
    writePrivateJson(STAMPS, stamps)
    for (const result of results) if (result.status === 'rejected') throw result.reason
    return `${names} built`
  })
