import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { eachByItself } from '#api/core/bulk'
import { readBody } from '#api/core/read_body'
import { retriesValidator } from '../retries_validator.js'
import { runJobAgain } from './run_job_again.js'

export default class JobBulksController {
  async store(ctx: HttpContext) {
    const { ids } = await readBody(ctx, retriesValidator)
    return eachByItself(ids, (id) => runJobAgain(actorOf(ctx), id, ctx.request.id()))
  }
}
