import { whole } from '../format/numbers.ts'
import { moment, span } from '../format/times.ts'
import type { OperationsHealth } from './health.ts'

/** One thing to know at a glance. */
export interface Sign {
  label: string
  value: string
  /** Why somebody should look; nothing where all is well. */
  trouble?: string
}

/** Work that waits longer than this has nobody who does it. */
const LATE_SECONDS = 60

export function signsOf({ at, jobs, mail, worker, redis }: OperationsHealth): Sign[] {
  const age = (instant: string | null) =>
    instant ? Math.max(0, (Date.parse(at) - Date.parse(instant)) / 1000) : null
  const seen = age(worker.seen_at)
  const oldest = Math.max(age(jobs.oldest_due_at) ?? 0, age(mail.oldest_due_at) ?? 0)
  return [
    {
      label: 'Jobs',
      value: `${whole(jobs.waiting)} waiting, ${whole(jobs.running)} running`,
    },
    {
      label: 'Dead jobs',
      value: whole(jobs.dead),
      trouble: jobs.dead > 0 ? 'They do not run again by themselves.' : undefined,
    },
    {
      label: 'Longest wait',
      value: oldest > 0 ? span(oldest) : 'none',
      trouble: oldest > LATE_SECONDS ? 'Work is due that nobody has taken.' : undefined,
    },
    {
      label: 'Worker',
      value: seen === null ? 'never seen' : `seen ${span(seen)} ago`,
      trouble: worker.alive === 0 ? 'No worker runs, so nothing is sent or checked.' : undefined,
    },
    {
      label: 'Redis',
      value: redis.ok ? 'answers' : 'away',
      trouble: redis.ok ? undefined : 'Nothing is lost; work is picked up more slowly.',
    },
    {
      label: 'Mails',
      value: `${whole(mail.waiting)} waiting`,
      trouble: mail.unknown > 0 ? `${whole(mail.unknown)} with unknown outcome.` : undefined,
    },
    {
      label: 'Mail rate',
      value: `${whole(mail.sent_last_minute)} of ${whole(mail.rate_per_minute)} a minute`,
    },
    {
      label: 'Mail server',
      value: mail.deferred_since ? `puts off since ${moment(mail.deferred_since)}` : 'takes mails',
      trouble: mail.deferred_since
        ? `${whole(mail.deferred)} waiting; it said: ${mail.deferred_answer ?? 'nothing'}`
        : undefined,
    },
  ]
}
