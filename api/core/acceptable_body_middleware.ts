import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import '#api/core/multipart_guard'
import { Refusal, unauthenticated } from '#api/core/errors'

/**
 * Runs before a body is read. Nobody here sends compressed ones, and a small one may unpack to a huge
 * one; files go to the disk as they come, so strangers send none.
 */
export default class AcceptableBodyMiddleware {
  async handle({ request, actor }: HttpContext, next: NextFn) {
    const encoding = request.header('content-encoding')?.toLowerCase() ?? 'identity'
    if (encoding !== 'identity') {
      throw new Refusal(415, 'unsupported_body', { detail: 'Send the body without compression.' })
    }
    if (!actor && request.is(['multipart'])) throw unauthenticated()
    return next()
  }
}
