import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { inlineScriptHashes } from '#api/web/inline_script_hashes'
import { sendMissingBuild } from '#api/web/missing_build'
import { sendNotFound } from '#api/web/problem'

type Serve = (request: IncomingMessage, response: ServerResponse) => void

/** The built back office under `/admin`: a single page whose paths all lead to its index. */
export function backoffice(root: string): Serve {
  let serve: Serve | undefined
  return (request, response) => {
    serve ??= existsSync(join(root, 'dist/index.html')) ? open(join(root, 'dist')) : undefined
    if (serve) serve(request, response)
    else sendMissingBuild(response, 'backoffice')
  }
}

function open(dist: string): Serve {
  const policy = contentSecurityPolicy(readFileSync(join(dist, 'index.html'), 'utf8'))
  const files = sirv(dist, {
    single: true,
    etag: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/assets/')
      response.setHeader(
        'cache-control',
        hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
      )
      if (!hashed) response.setHeader('content-security-policy', policy)
    },
  })
  return (request, response) => {
    request.url = request.url?.slice('/admin'.length) || '/'
    if (!request.url.startsWith('/')) request.url = `/${request.url}`
    files(request, response, () => sendNotFound(response, 'No such file in the back office.'))
  }
}

/** Styles may be inline, since menus and dialogs place themselves with them; scripts may not. */
function contentSecurityPolicy(html: string): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inlineScriptHashes(html)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
