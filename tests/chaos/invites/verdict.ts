import pg from 'pg'
import { until } from '../../ground/stage.ts'
import type { Run } from './run.ts'

export interface Verdict {
  sent: number
  doubles: number
  lost: number
  workerExits: number
  /** What did not hold; empty when all did. */
  broken: string[]
}

/** Compares what the mail server has, what the database holds and what the API says. */
export async function judge(run: Run, tolerated: string[]): Promise<Verdict> {
  await until(() => run.stage.isReady(), 30_000)
  const answer = await run.stage.ask(`/api/admin/invite-batches/${run.batchId}`)
  const batch = (await answer.json()) as { state: string; counts: Record<string, number> }
  const { mails, counts } = await readDatabase(run)
  const { byId, byAddress } = countAccepted(run)

  const lost = run.rows - run.refused - byAddress.size
  const doubles = [...byAddress.values()].reduce((sum, count) => sum + count - 1, 0)
  const broken = [...run.broken, ...run.watch.broken]
  const expect = (what: string, seen: unknown, right: unknown) => {
    if (seen !== right) broken.push(`${what}: ${String(seen)} instead of ${String(right)}`)
  }

  expect('state', batch.state, 'done')
  expect('mails written', mails.length, run.rows)
  expect('Message-IDs accepted', byId.size, run.rows - run.refused)
  const known = new Set(mails.map((mail) => bare(mail.message_id)))
  const strange = [...byId.keys()].filter((id) => !known.has(id))
  expect('Message-IDs of no mail', strange.length, 0)
  expect('lines', batch.counts.total, run.lines)
  expect('sent', batch.counts.sent, run.rows - run.refused)
  expect('failed', batch.counts.failed, run.refused)
  for (const [name, value] of Object.entries(counts)) {
    expect(`${name} of the API`, batch.counts[name] ?? 0, value)
  }
  for (const status of run.watch.statuses.keys()) {
    if (!['200', ...tolerated].includes(status)) broken.push(`the API answered ${status}`)
  }
  const fatal = run.stage.daemons.flatMap((daemon) => daemon.fatalLines())
  if (fatal.length > 0)
    broken.push(`${fatal.length} errors nobody caught: ${fatal[0]!.slice(0, 300)}`)
  const workerExits = run.stage.worker.exits + run.stage.second.exits
  expect('exits of its own', workerExits + run.stage.api.exits, 0)
  expect('lost', lost, 0)
  expect('doubles', doubles, 0)
  return { sent: batch.counts.sent!, doubles, lost, workerExits, broken }
}

const bare = (messageId: string) => messageId.replace(/^<|>$/g, '')

function countAccepted(run: Run) {
  const isOwn = new RegExp(`^${run.name}-\\d+@`)
  const own = run.stage.accepted().filter(({ to }) => to.some((address) => isOwn.test(address)))
  const byId = Map.groupBy(own, ({ message_id: id }) => bare(id))
  const byAddress = new Map(
    [...Map.groupBy(own, ({ to }) => to[0]!)].map(([to, mails]) => [to, mails.length])
  )
  return { byId, byAddress }
}

/** Counts rows by itself, not with the product's query. */
async function readDatabase(run: Run) {
  const client = new pg.Client({ connectionString: run.stage.ground.postgres.url })
  await client.connect()
  try {
    const { rows: mails } = await client.query<{ message_id: string }>(
      'SELECT message_id FROM mail_messages WHERE group_id = $1',
      [run.batchId]
    )
    const counted = await client.query<{ name: string; count: number }>(
      `SELECT 'will_send' AS name, count(*)::int AS count FROM invite_batch_rows
         WHERE batch_id = $1 AND verdict = 'will_send'
       UNION ALL SELECT 'total', count(*)::int FROM invite_batch_rows WHERE batch_id = $1
       UNION ALL SELECT 'duplicate_in_file', count(*)::int FROM invite_batch_rows
         WHERE batch_id = $1 AND verdict = 'duplicate_in_file'
       UNION ALL SELECT 'sent', count(*)::int FROM invites
         WHERE batch_id = $1 AND sent_at IS NOT NULL
       UNION ALL SELECT state, count(*)::int FROM invites
         WHERE batch_id = $1 AND state <> 'sent' GROUP BY state`,
      [run.batchId]
    )
    const counts = Object.fromEntries(counted.rows.map(({ name, count }) => [name, count]))
    return { mails, counts }
  } finally {
    await client.end()
  }
}
