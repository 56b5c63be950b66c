import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { changeProfile } from './change_profile.js'
import { findProfile, type Profile } from './profile_repository.js'
import { toProfile } from './profile_transformer.js'
import { profileValidator } from './validators.js'

export default class ProfilesController {
  async show(ctx: HttpContext) {
    const profile = await findProfile(actorOf(ctx).userId)
    if (!profile) throw notFound()
    return answer(ctx, profile)
  }

  async update(ctx: HttpContext) {
    const said = await readBody(ctx, profileValidator)
    const fields = {
      ...said,
      phone: said.phone ?? null,
      zip: said.zip ?? null,
      pronouns: said.pronouns ?? null,
    }
    const ifMatch = ctx.request.header('if-match')
    return answer(ctx, await changeProfile(actorOf(ctx), fields, ifMatch, ctx.request.id()))
  }
}

function answer(ctx: HttpContext, profile: Profile) {
  tellVersion(ctx, profile.version)
  return toProfile(profile)
}
