import { createHash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { docsPage } from './docs/docs_page.js'
import { DOCS_STYLE } from './docs/docs_style.js'
import { openapi } from './openapi_controller.js'

/** Nothing may be loaded or run; only the page's own style counts. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(DOCS_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

let page: string | undefined

export default class DocsController {
  show({ response }: HttpContext) {
    response.header('content-security-policy', POLICY)
    response.header('content-type', 'text/html; charset=utf-8')
    page ??= docsPage(openapi())
    return page
  }
}
