import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { notFound, Refusal } from '#api/core/errors'
import { findJob } from '#api/core/queue/find_job'
import { retryJob, type RetryOutcome } from '#api/core/queue/steer_job'

const REFUSALS: Record<Exclude<RetryOutcome, 'queued'>, string> = {
  not_ended: 'Only a job that is dead or was cancelled can be run again.',
  superseded: 'A newer job of the same kind is doing this work already.',
}

/** Queues a dead or cancelled job again; 409 says why it cannot be. */
export async function runJobAgain(actor: Actor, id: string, correlationId?: string): Promise<void> {
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
      correlationId,
      channel: actor.channel,
    })
  })
}
