import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { addLearner, changeLearner, removeLearner } from './change_learners.js'
import type { LearnerRow } from './learner.js'
import { findLearner, learnersOf, type LearnerFields } from './learner_repository.js'
import { todayInCity, toLearner } from './learner_transformer.js'
import { learnerValidator } from './validators.js'

export default class LearnersController {
  async index(ctx: HttpContext) {
    return (await learnersOf(actorOf(ctx).userId)).map(toLearner(await todayInCity()))
  }

  async show(ctx: HttpContext) {
    const learner = await findLearner(actorOf(ctx).userId, ctx.params.id)
    if (!learner) throw notFound()
    return answer(ctx, learner)
  }

  async store(ctx: HttpContext) {
    const learner = await addLearner(actorOf(ctx), await fieldsIn(ctx), ctx.request.id())
    ctx.response.status(201)
    return answer(ctx, learner)
  }

  async update(ctx: HttpContext) {
    const fields = await fieldsIn(ctx)
    const ifMatch = ctx.request.header('if-match')
    const { id } = ctx.params
    return answer(ctx, await changeLearner(actorOf(ctx), id, fields, ifMatch, ctx.request.id()))
  }

  async destroy(ctx: HttpContext) {
    await removeLearner(actorOf(ctx), ctx.params.id, ctx.request.id())
    return ctx.response.noContent()
  }
}

async function fieldsIn(ctx: HttpContext): Promise<LearnerFields> {
  const said = await readBody(ctx, learnerValidator)
  return { ...said, last_initial: said.last_initial ?? null, notes: said.notes || null }
}

async function answer(ctx: HttpContext, learner: LearnerRow) {
  tellVersion(ctx, learner.version)
  return toLearner(await todayInCity())(learner)
}
