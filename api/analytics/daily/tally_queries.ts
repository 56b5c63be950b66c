import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'
import { METRIC_NAMES, type Tally } from './metrics.js'

interface Window {
  from: Date
  until: Date
}

/** By steps of invites and people, each as a whole and by role. */
const STEPS = `
  SELECT e.step AS metric, coalesce(role, 'all') AS dimension, count(*)::integer AS value FROM (
    SELECT e.step, coalesce(i.role, r.role) AS role FROM analytics_events e
    LEFT JOIN invites i ON e.subject_type = 'invite' AND i.id = e.subject_id
    LEFT JOIN user_roles r ON e.subject_type = 'user' AND r.user_id = e.subject_id
      AND r.role IN ('student', 'instructor')
    WHERE e.at >= :from AND e.at < :until
  ) e GROUP BY GROUPING SETS ((e.step), (e.step, e.role)) HAVING role IS NOT NULL OR grouping(e.role) = 1`

/** Whoever signs in or comes back gets a new refresh token. */
const OTHERS = `
  SELECT 'active', 'all', count(DISTINCT s.user_id)::integer
    FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
    WHERE t.created_at >= :from AND t.created_at < :until
  UNION ALL SELECT 'mails_failed', 'all', count(DISTINCT mail_id)::integer FROM mail_attempts
    WHERE outcome = 'failed' AND ended_at >= :from AND ended_at < :until
  UNION ALL SELECT 'jobs_dead', 'all', count(*)::integer FROM jobs
    WHERE state = 'dead' AND finished_at >= :from AND finished_at < :until
  UNION ALL SELECT 'requests', 'all', count(*)::integer FROM invite_requests
    WHERE first_asked_at >= :from AND first_asked_at < :until`

/** Counts every metric within a stretch of time, straight from the rows. Nothing is told as 0. */
export async function tally(window: Window): Promise<Tally[]> {
  const counted = await rowsOf<Tally>(db.connection(), `${STEPS} UNION ALL ${OTHERS}`, {
    ...window,
  })
  const silent = METRIC_NAMES.filter(
    (name) => !counted.some(({ metric, dimension }) => metric === name && dimension === 'all')
  )
  return [...counted, ...silent.map((metric) => ({ metric, dimension: 'all' as const, value: 0 }))]
}
