import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { actorOf } from '#api/core/actor_of'
import { audit } from '#api/core/audit/audit'
import { notFound, Refusal } from '#api/core/errors'
import { findJob } from '#api/core/queue/find_job'
import { cancelJob } from '#api/core/queue/steer_job'
import { readBody } from '#api/core/read_body'
import { toJob } from './job_transformer.js'
import { cancellationValidator } from './validators.js'

export default class JobCancellationsController {
  async store(ctx: HttpContext) {
    const { id } = ctx.params
    const actor = actorOf(ctx)
    const { reason } = await readBody(ctx, cancellationValidator)
    const before = await findJob(id)
    if (!before) throw notFound('There is no job with this id.')
    await db.transaction(async (trx) => {
      if (!(await cancelJob(id, trx))) {
        throw new Refusal(409, 'job_ended', {
          detail: 'This job is over. Only one that is queued or running can be cancelled.',
        })
      }
      await audit(trx, {
        actorId: actor.userId,
        action: 'job.cancelled',
        targetType: 'job',
        targetId: id,
        before: { state: before.state },
        after: { state: 'cancelled' },
        reason,
        correlationId: ctx.request.id(),
        channel: actor.channel,
      })
    })
    return toJob((await findJob(id))!)
  }
}
