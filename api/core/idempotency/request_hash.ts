import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { fieldsOf } from '#api/core/read_body'

/**
 * What makes two requests the same: address, body, for uploads the content of each file, and what the
 * caller may do: a token with fewer permissions must not be told what one with more was.
 */
export async function requestHash(
  ctx: HttpContext,
  permissions: ReadonlySet<string>
): Promise<string> {
  const { request } = ctx
  const hash = createHash('sha256')
  hash
    .update(request.url(true))
    .update('\0')
    .update(JSON.stringify([...permissions].sort()))
    .update('\0')
    .update(JSON.stringify(fieldsOf(ctx)))
  for (const [field, files] of Object.entries(request.allFiles())) {
    for (const file of [files].flat()) {
      hash.update(`\0${field}\0`)
      if (file.tmpPath) await pipeline(createReadStream(file.tmpPath), hash, { end: false })
    }
  }
  return hash.digest('hex')
}
