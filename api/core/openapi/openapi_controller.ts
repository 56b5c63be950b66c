import manifest from '../../../package.json' with { type: 'json' }
import { appUrl } from '#config/app'
import { buildOpenapi } from './build_openapi.js'
import type { OpenapiDocument } from './document.js'

let built: OpenapiDocument | undefined

/** Routes do not change while a process lives, so the document is made once, when first asked for. */
export function openapi(): OpenapiDocument {
  built ??= buildOpenapi({ url: appUrl, version: manifest.version })
  return built
}

export default class OpenapiController {
  show() {
    return openapi()
  }
}
