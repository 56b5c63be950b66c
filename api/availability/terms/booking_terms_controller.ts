import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { assertInstructor } from '#api/instructors/assert_instructor'
import type { BookingTerms } from './booking_terms.js'
import { changeTerms, termsOf } from './change_terms.js'
import { bookingTermsValidator } from './validators.js'

export default class BookingTermsController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return answer(ctx, await termsOf(actor.userId))
  }

  async update(ctx: HttpContext) {
    const terms = await readBody(ctx, bookingTermsValidator)
    const ifMatch = ctx.request.header('if-match')
    return answer(ctx, await changeTerms(actorOf(ctx), terms, ifMatch, ctx.request.id()))
  }
}

function answer(ctx: HttpContext, terms: BookingTerms & { version: number }) {
  tellVersion(ctx, terms.version)
  return { ...terms }
}
