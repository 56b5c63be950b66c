import type { HttpContext } from '@adonisjs/core/http'
import { findPublicProfile } from './find_public_profile.js'
import { toPublicProfile } from './public_profile_transformer.js'

export default class PublicProfilesController {
  /** An address from before leads to the one of now. */
  async show({ params, actor, response }: HttpContext) {
    const found = await findPublicProfile(params.slug, actor?.userId)
    response.header('cache-control', 'private, no-cache')
    if (!('movedTo' in found)) return toPublicProfile(found)
    response.header('location', `/api/instructors/${found.movedTo}`)
    return response.status(301).send({ slug: found.movedTo })
  }
}
