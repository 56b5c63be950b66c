import { lstat, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#api/core/ids'

/** No request takes as long, by far. */
const LEFT_AFTER_MS = 60 * 60 * 1000

const NAME = /^instainstru-[0-9A-HJKMNP-TV-Z]{26}$/

/** Where the file of a form lies until its request is answered. */
export const newUploadPath = () => join(tmpdir(), `instainstru-${newId()}`)

/**
 * Takes away the files of requests that ended with their process, killed in the middle: what people
 * prove themselves with is among them. Those of other processes that are still at work are younger.
 */
export async function removeLeftUploads(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!NAME.test(name)) continue
    const path = join(tmpdir(), name)
    const found = await lstat(path).catch(() => null)
    if (found?.isFile() && Date.now() - found.mtimeMs > LEFT_AFTER_MS) {
      await rm(path, { force: true }).catch(() => undefined)
    }
  }
}
