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
    if (redirectToRoot(request, response)) return
    serve ??= existsSync(join(root, 'dist/index.html')) ? open(join(root, 'dist')) : undefined
    if (serve) serve(request, response)
    else sendMissingBuild(response, 'backoffice')
  }
}

/** Relative addresses of the page need the slash; the query stays, and so does the method. */
function redirectToRoot({ url = '' }: IncomingMessage, response: ServerResponse): boolean {
  const [short, query = ''] = /^\/admin([?].*)?$/.exec(url) ?? []
  if (!short) return false
  response.writeHead(308, { location: `/admin/${query}` }).end()
  return true
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
    request.url = request.url?.slice('/admin'.length)
    files(request, response, () => sendNotFound(response, 'No such file in the back office.'))
  }
}

/** Neither scripts nor styles may be inline; menus place themselves through the CSSOM instead. */
function contentSecurityPolicy(html: string): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inlineScriptHashes(html)].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
