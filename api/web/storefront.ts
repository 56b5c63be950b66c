import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sirv from 'sirv'
import { sendMissingBuild } from '#api/web/missing_build'
import type { StorefrontLocals } from '#api/web/storefront_locals'
import type { WebConfig } from '#api/web/web_config'

type Render = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: StorefrontLocals
) => Promise<void>

type Serve = (
  request: IncomingMessage,
  response: ServerResponse,
  locals: StorefrontLocals
) => Promise<void>

/** The built storefront: its files first, then its pages. Looks again until there is a build. */
export function storefront(config: WebConfig): Serve {
  const dist = join(config.roots.storefront, 'dist')
  let serve: Promise<Serve> | undefined
  return async (request, response, locals) => {
    try {
      if (!serve && existsSync(join(dist, 'server/entry.mjs'))) serve = open(dist)
      if (serve) return await (await serve)(request, response, locals)
    } catch (error) {
      serve = undefined
      config.log.error({ err: error }, 'the storefront could not answer')
    }
    if (!response.headersSent) sendMissingBuild(response, 'storefront')
  }
}

async function open(dist: string): Promise<Serve> {
  const entry = pathToFileURL(join(dist, 'server/entry.mjs')).href
  const { handler } = (await import(entry)) as { handler: Render }
  const files = sirv(join(dist, 'client'), {
    etag: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/_astro/')
      response.setHeader(
        'cache-control',
        hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
      )
    },
  })
  // `next` stays undefined, so that an unknown page gets the storefront's own "not found".
  return (request, response, locals) =>
    new Promise((resolve, reject) => {
      response.once('close', resolve)
      files(request, response, () => handler(request, response, undefined, locals).catch(reject))
    })
}
