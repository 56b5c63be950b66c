import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { rowsOf } from '#api/core/queue/sql'

export interface JobsAtWork {
  waiting: number
  running: number
  dead: number
  oldest_due_at: Date | null
}

export async function jobsAtWork(): Promise<JobsAtWork> {
  const [row] = await rowsOf<JobsAtWork>(
    db.connection(),
    `SELECT count(*) FILTER (WHERE state = 'queued' AND run_at <= :now)::integer AS waiting,
       count(*) FILTER (WHERE state = 'running')::integer AS running,
       count(*) FILTER (WHERE state = 'dead')::integer AS dead,
       min(run_at) FILTER (WHERE state = 'queued' AND run_at <= :now) AS oldest_due_at
     FROM jobs WHERE state IN ('queued', 'running', 'dead')`,
    { now: wallClock.now().toJSDate() }
  )
  return row
}

export interface MailsAtWork {
  waiting: number
  sending: number
  unknown: number
  oldest_due_at: Date | null
  sent_last_minute: number
}

/** What stands in the outbox. Only mails of the last week can have left a minute ago. */
export async function mailsAtWork(): Promise<MailsAtWork> {
  const now = wallClock.now()
  const [row] = await rowsOf<MailsAtWork>(
    db.connection(),
    `SELECT (SELECT count(*) FROM mail_messages WHERE state = 'queued')::integer AS waiting,
       (SELECT count(*) FROM mail_messages WHERE state = 'sending')::integer AS sending,
       (SELECT count(*) FROM mail_messages WHERE state = 'unknown')::integer AS unknown,
       (SELECT min(due_at) FROM mail_messages WHERE state = 'queued' AND due_at <= :now)
         AS oldest_due_at,
       (SELECT count(*) FROM mail_messages WHERE created_at > :weekAgo AND sent_at > :minuteAgo)::integer
         AS sent_last_minute`,
    {
      now: now.toJSDate(),
      weekAgo: now.minus({ weeks: 1 }).toJSDate(),
      minuteAgo: now.minus({ minutes: 1 }).toJSDate(),
    }
  )
  return row
}

export interface Deferring {
  mails: number
  since: Date | null
  answer: string | null
}

/** Mails that the server has put off since it last took one, and what it said to the latest. */
export async function deferredSinceLastSent(): Promise<Deferring> {
  const [row] = await rowsOf<Deferring>(
    db.connection(),
    `WITH last AS (
       SELECT coalesce(max(sent_at), '-infinity') AS sent_at FROM mail_messages
       WHERE created_at > :weekAgo
     )
     SELECT count(DISTINCT a.mail_id)::integer AS mails, min(a.ended_at) AS since,
       (array_agg(a.answer ORDER BY a.ended_at DESC))[1] AS answer
     FROM mail_messages m JOIN mail_attempts a ON a.mail_id = m.id CROSS JOIN last
     WHERE m.state IN ('queued', 'held') AND m.attempts > 0
       AND a.outcome = 'queued' AND a.ended_at > last.sent_at`,
    { weekAgo: wallClock.now().minus({ weeks: 1 }).toJSDate() }
  )
  return row
}

export interface WorkersAlive {
  alive: number
  seen_at: Date | null
}

/** Workers beat every five seconds; one that was silent for half a minute does not count. */
export async function workersAlive(): Promise<WorkersAlive> {
  const [row] = await rowsOf<WorkersAlive>(
    db.connection(),
    `SELECT count(*) FILTER (WHERE seen_at > :lately)::integer AS alive, max(seen_at) AS seen_at
     FROM worker_heartbeats`,
    { lately: wallClock.now().minus({ seconds: 30 }).toJSDate() }
  )
  return row
}
