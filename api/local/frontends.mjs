import { existsSync } from 'node:fs'
import { readJson, writePrivateJson } from './files.mjs'
import { fingerprint } from './fingerprint.mjs'
import { withLock } from './mutex.mjs'
import { inRoot, inTmp } from './paths.mjs'
import { run } from './run.mjs'

/** The back office borrows the storefront's controls, so it depends on its sources too. */
const FRONTENDS = [
  { name: 'storefront', sources: ['storefront', 'package-lock.json'] },
  { name: 'backoffice', sources: ['backoffice', 'storefront/src', 'package-lock.json'] },
]

const STAMPS = inTmp('run', 'frontends.json')

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
