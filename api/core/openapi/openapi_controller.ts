import app from '@adonisjs/core/services/app'
import { appUrl } from '#config/app'
import { buildOpenapi } from './build_openapi.js'
import type { OpenapiDocument } from './document.js'

let built: OpenapiDocument | undefined

/** Routes do not change while a process lives, so the document is made once, when first asked for. */
export function openapi(): OpenapiDocument {
  built ??= buildOpenapi({ url: appUrl, version: app.version?.toString() ?? '0.0.0' })
  return built
}

export default class OpenapiController {
  show() {
    return openapi()
  }
}
