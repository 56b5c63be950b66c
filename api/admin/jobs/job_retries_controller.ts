import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { actorOf } from '#api/core/actor_of'
import { audit } from '#api/core/audit/audit'
import { notFound, Refusal } from '#api/core/errors'
import { findJob } from '#api/core/queue/job_list'
import { retryJob, type RetryOutcome } from '#api/core/queue/steer_job'
import { toJob } from './job_transformer.js'

const REFUSALS: Record<Exclude<RetryOutcome, 'queued'>, string> = {
  not_ended: 'Only a job that is dead or was cancelled can be run again.',
  superseded: 'A newer job of the same kind is doing this work already.',
}

export default class JobRetriesController {
  async store(ctx: HttpContext) {
    const { id } = ctx.params
    const actor = actorOf(ctx)
    if (!(await findJob(id))) throw notFound('There is no job with this id.')
    await db.transaction(async (trx) => {
      const outcome = await retryJob(id, trx)
      if (outcome !== 'queued') {
        throw new Refusal(409, `job_${outcome}`, { detail: REFUSALS[outcome] })
      }
      await audit(trx, {
        actorId: actor.userId,
        action: 'job.retried',
        targetType: 'job',
        targetId: id,
        correlationId: ctx.request.id(),
        channel: actor.channel,
      })
    })
    return toJob((await findJob(id))!)
  }
}
