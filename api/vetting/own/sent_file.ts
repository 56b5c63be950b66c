import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { unprocessable } from '#api/core/errors'
import { readBody } from '#api/core/read_body'

const noFields = vine.create({})

/** Where the one file of a form lies until the request is answered. */
export async function sentFile(ctx: HttpContext): Promise<string> {
  await readBody(ctx, noFields)
  const path = ctx.request.file('file')?.tmpPath
  if (path) return path
  throw unprocessable('file', 'required', 'Send the document as the multipart field "file".')
}
