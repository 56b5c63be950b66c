import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { forEachKind, type MailOutcome } from './mail_kind.js'
import { shareGroups } from './mail_groups.js'
import type { MailRow } from './mail_row.js'
import { suppressReported } from './signals/suppress_reported.js'

export interface Settled {
  row: MailRow
  state: MailOutcome['state']
  /** What the mail server or the resolver said. */
  answer: string
  /** When a queued or unknown mail is looked at again. */
  dueInSeconds?: number
  /** Whether it goes back without an attempt having been made. */
  untried?: boolean
  /** Whether its address does not exist, so that nothing is sent there again. */
  nobodyThere?: boolean
}

/**
 * Writes what became of claimed mails, in one transaction with whatever their kind wants to change.
 * A lane that lost its lease records nothing: the mail has a new owner.
 */
export async function recordOutcomes(
  lane: string | null,
  settled: Settled[],
  client: Client = db.connection()
): Promise<void> {
  if (settled.length === 0) return
  const now = wallClock.now()
  await client.transaction(async (trx) => {
    const putBack = settled.filter(({ state }) => state === 'queued')
    await shareGroups(
      trx,
      putBack.flatMap(({ row }) => row.group_id ?? [])
    )
    const rows = await rowsOf<{ id: string }>(
      trx,
      `WITH outcome AS (
         SELECT * FROM unnest(:ids::text[], :states::text[], :answers::text[], :dueAt::timestamptz[],
             :untried::boolean[])
           AS outcome (id, state, answer, due_at, untried)
       ), changed AS (
         UPDATE mail_messages m SET
           state = CASE WHEN outcome.state = 'queued'
               AND EXISTS (SELECT 1 FROM mail_holds h WHERE h.group_id = m.group_id)
             THEN 'held' ELSE outcome.state END,
           provider_answer = CASE WHEN outcome.state = 'sent' THEN outcome.answer ELSE m.provider_answer END,
           last_error = CASE WHEN outcome.state = 'sent' THEN NULL ELSE outcome.answer END,
           sent_at = CASE WHEN outcome.state = 'sent' THEN :now ELSE m.sent_at END,
           attempts = m.attempts - outcome.untried::integer,
           due_at = coalesce(outcome.due_at, m.due_at), lease_owner = NULL, lease_until = NULL
         FROM outcome
         WHERE m.id = outcome.id AND m.state IN ('sending', 'unknown')
           AND m.lease_owner IS NOT DISTINCT FROM :lane
         RETURNING m.id, m.attempts, outcome.state, outcome.answer, outcome.untried
       ), attempt AS (
         UPDATE mail_attempts a SET ended_at = :now, outcome = changed.state, answer = changed.answer
         FROM changed
         WHERE a.mail_id = changed.id AND a.number = changed.attempts AND NOT changed.untried
       ), undone AS (
         DELETE FROM mail_attempts a USING changed
         WHERE a.mail_id = changed.id AND a.number > changed.attempts AND changed.untried
       )
       SELECT id FROM changed`,
      {
        lane,
        now: now.toJSDate(),
        ids: settled.map(({ row }) => row.id),
        states: settled.map(({ state }) => state),
        untried: settled.map(({ untried = false }) => String(untried)),
        answers: settled.map(({ answer }) => answer.replaceAll('\0', '')),
        dueAt: settled.map(({ dueInSeconds }) =>
          dueInSeconds === undefined ? null : now.plus({ seconds: dueInSeconds }).toISO()
        ),
      }
    )
    const recorded = new Set(rows.map((row) => row.id))
    const own = settled.filter(({ row }) => recorded.has(row.id))
    const gone = own.filter(({ nobodyThere }) => nobodyThere).map(({ row }) => row.to_address)
    await suppressReported(trx, gone, 'bounce', 'The mail server knows no such address', 'job')
    await forEachKind(
      own.map((item) => ({ ...item, kind: item.row.kind })),
      async (kind, items) => kind.settled?.(trx, items.map(toOutcome), now)
    )
  })
}

const toOutcome = ({ row, state, answer }: Settled): MailOutcome => ({
  mailId: row.id,
  causeId: row.cause_id,
  groupId: row.group_id,
  state,
  detail: state === 'sent' ? null : answer,
})
