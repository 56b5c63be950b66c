import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { findJob } from '#api/core/queue/find_job'
import { toJob } from './job_transformer.js'
import { runJobAgain } from './run_job_again.js'

export default class JobRetriesController {
  async store(ctx: HttpContext) {
    const { id } = ctx.params
    await runJobAgain(actorOf(ctx), id, ctx.request.id())
    return toJob((await findJob(id))!)
  }
}
