import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's own folder. */
export const ROOT = realpathSync(fileURLToPath(new URL('../../', import.meta.url)))

/** Everything the two commands write lies under tmp/, so deleting tmp/ is a full reset. */
export const TMP = join(ROOT, 'tmp')

/** @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts)

/** @param {string[]} parts */
export const inTmp = (...parts) => join(TMP, ...parts)

/** Tells two clones on one machine apart. */
export const CLONE_HASH = createHash('sha256').update(ROOT).digest('hex').slice(0, 12)
