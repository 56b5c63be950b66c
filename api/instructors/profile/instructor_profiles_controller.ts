import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { assertInstructor } from '../assert_instructor.js'
import { changeInstructorProfile } from './change_instructor_profile.js'
import {
  UNSAVED,
  type InstructorProfile,
  type InstructorProfileFields,
} from './instructor_profile.js'
import { findInstructorProfile } from './profile_repository.js'
import { toInstructorProfile } from './profile_transformer.js'
import { instructorProfileValidator } from './validators.js'

export default class InstructorProfilesController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return answer(ctx, await findInstructorProfile(actor.userId))
  }

  async update(ctx: HttpContext) {
    const fields = await fieldsIn(ctx)
    const ifMatch = ctx.request.header('if-match')
    const { actor, id } = { actor: actorOf(ctx), id: ctx.request.id() }
    return answer(ctx, await changeInstructorProfile(actor, fields, ifMatch, id))
  }
}

async function fieldsIn(ctx: HttpContext): Promise<InstructorProfileFields> {
  const said = await readBody(ctx, instructorProfileValidator)
  return {
    headline: said.headline ?? null,
    bio: said.bio?.replaceAll('\r\n', '\n') ?? null,
    years_experience: said.years_experience ?? null,
    languages: [...new Set(said.languages ?? [])],
    education: said.education ?? [],
    time_zone: said.time_zone ?? UNSAVED.time_zone,
  }
}

function answer(ctx: HttpContext, profile: InstructorProfile | null) {
  tellVersion(ctx, profile?.version ?? UNSAVED.version)
  return toInstructorProfile(actorOf(ctx).userId, profile)
}
