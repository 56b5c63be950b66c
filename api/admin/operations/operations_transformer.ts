import { count, flag, instant, named, object, orNull, text } from '#api/core/schemas'
import type { Check } from '#api/core/health/readiness'
import type { Deferring, JobsAtWork, MailsAtWork, WorkersAlive } from './operations_queries.js'

const due = orNull(instant)

export const operationsHealthSchema = named(
  'OperationsHealth',
  object({
    at: instant,
    jobs: object({ waiting: count, running: count, dead: count, oldest_due_at: due }),
    mail: object({
      waiting: count,
      sending: count,
      unknown: count,
      oldest_due_at: due,
      sent_last_minute: count,
      rate_per_minute: count,
      deferred: count,
      deferred_since: due,
      deferred_answer: orNull(text),
    }),
    worker: object({ alive: count, seen_at: due }),
    redis: object({ ok: flag, detail: text }),
  })
)

interface Operations {
  at: Date
  jobs: JobsAtWork
  mails: MailsAtWork
  deferring: Deferring
  workers: WorkersAlive
  redis: Check
  ratePerMinute: number
}

const when = (at: Date | null) => at?.toISOString() ?? null

export const toOperationsHealth = (now: Operations) => ({
  at: now.at.toISOString(),
  jobs: { ...now.jobs, oldest_due_at: when(now.jobs.oldest_due_at) },
  mail: {
    ...now.mails,
    oldest_due_at: when(now.mails.oldest_due_at),
    rate_per_minute: now.ratePerMinute,
    deferred: now.deferring.mails,
    deferred_since: when(now.deferring.since),
    deferred_answer: now.deferring.answer,
  },
  worker: { alive: now.workers.alive, seen_at: when(now.workers.seen_at) },
  redis: now.redis,
})
