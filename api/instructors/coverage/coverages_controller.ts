import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { shownAreas } from '#api/geography/shown_area_queries'
import { assertInstructor } from '../assert_instructor.js'
import { changeCoverage } from './change_coverage.js'
import type { Coverage } from './coverage.js'
import { findCoverage } from './coverage_repository.js'
import { toCoverage } from './coverage_transformer.js'
import { coverageValidator } from './validators.js'

export default class CoveragesController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return answer(ctx, await findCoverage(actor.userId))
  }

  async update(ctx: HttpContext) {
    const { area_ids: named = [], boroughs = [] } = await readBody(ctx, coverageValidator)
    const wish = { area_ids: named, boroughs: boroughs.filter((one) => one !== undefined) }
    const ifMatch = ctx.request.header('if-match')
    return answer(ctx, await changeCoverage(actorOf(ctx), wish, ifMatch, ctx.request.id()))
  }
}

async function answer(ctx: HttpContext, coverage: Coverage | null) {
  tellVersion(ctx, coverage?.version ?? 0)
  return toCoverage(coverage, await shownAreas())
}
