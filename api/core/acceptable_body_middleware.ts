import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import '#api/core/multipart_guard'
import bodyparser, { UPLOAD_ROUTES } from '#config/bodyparser'
import { Refusal } from '#api/core/errors'

const { json, form, multipart } = bodyparser
const READ = [...json.types, ...form.types, ...multipart.types]

/**
 * Runs before a body is read. Nobody here sends compressed ones, and a small one may unpack to a huge
 * one; files go only to the routes that expect them. Plain text, which any page may send without asking,
 * is never taken for a request.
 */
export default class AcceptableBodyMiddleware {
  async handle({ request, route }: HttpContext, next: NextFn) {
    const encoding = request.header('content-encoding')?.toLowerCase() ?? 'identity'
    if (encoding !== 'identity') throw unsupported('Send the body without compression.')
    if (request.is(['multipart']) && !Object.hasOwn(UPLOAD_ROUTES, route!.pattern)) {
      throw unsupported('Files are not read here; send JSON.')
    }
    if (request.hasBody() && request.header('content-type') && !request.is(READ)) {
      throw unsupported('This kind of body is not read here; send JSON.')
    }
    return next()
  }
}

const unsupported = (detail: string) => new Refusal(415, 'unsupported_body', { detail })
