import type { HttpContext } from '@adonisjs/core/http'
import { catalogueVersion } from './catalogue_version.js'

/**
 * Answers 304 to whoever has this state of the catalogue already. Kept by browsers alone and asked for
 * again each time, since the beta may let one person in and not the next.
 */
export async function answerCached<Body>(
  { request, response }: HttpContext,
  make: () => Promise<Body>
): Promise<Body | undefined> {
  const tag = `W/"${catalogueVersion()}"`
  const known = request.header('if-none-match')?.split(',') ?? []
  const body = await make()
  response.header('etag', tag)
  response.header('cache-control', 'private, no-cache')
  if (!known.some((one) => one.trim() === tag)) return body
  response.status(304)
  return undefined
}
