import { defineSetting } from '#api/core/settings/define_setting'

const days = (name: string, usual: number, what: string) =>
  defineSetting({
    key: `retention.${name}_days`,
    default: usual,
    min: 1,
    max: 3_650,
    unit: 'days',
    description: `How long ${what} are kept`,
  })

/** Rows of a table that nobody needs any more; `:before` is so many days ago. */
export interface RetentionRule {
  table: string
  days: ReturnType<typeof days>
  when: string
}

const NUMBERS = days('numbers', 1_095, 'events of the funnel and the journeys made of them')

const PLANS = days('plans', 180, 'days that instructors planned, and vacations, once they are over')

/** What grows with use and is no record of its own. docs/retention.md says it in words. */
export const RETENTION_RULES: RetentionRule[] = [
  {
    table: 'jobs',
    days: days('jobs', 30, 'jobs that ended'),
    when: `state IN ('done', 'cancelled') AND finished_at < :before`,
  },
  {
    table: 'jobs',
    days: days('dead_jobs', 90, 'jobs that were given up'),
    when: `state = 'dead' AND finished_at < :before`,
  },
  {
    table: 'outbox_events',
    days: days('events', 14, 'events that everybody has heard of'),
    when: 'dispatched_at < :before',
  },
  {
    table: 'mail_attempts',
    days: days('mail_attempts', 90, 'the tries of a mail that is through'),
    when: `started_at < :before AND NOT EXISTS (
      SELECT 1 FROM mail_messages m WHERE m.id = mail_attempts.mail_id
        AND m.state IN ('queued', 'held', 'sending', 'unknown'))`,
  },
  {
    table: 'uploads',
    days: days('uploads', 7, 'files whose batch never came to an end'),
    when: 'created_at < :before',
  },
  { table: 'analytics_events', days: NUMBERS, when: 'at < :before' },
  { table: 'analytics_journeys', days: NUMBERS, when: 'invited_at < :before' },
  {
    table: 'mail_signals',
    days: days('mail_signals', 90, 'reports of mail providers'),
    when: 'received_at < :before AND applied_at IS NOT NULL',
  },
  {
    table: 'invite_requests',
    days: days('invite_requests', 180, 'wishes for an invite that were answered'),
    when: `state <> 'open' AND closed_at < :before`,
  },
  { table: 'availability_days', days: PLANS, when: 'date < CAST(:before AS date)' },
  { table: 'vacations', days: PLANS, when: 'to_date < CAST(:before AS date)' },
]
