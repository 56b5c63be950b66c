import db from '@adonisjs/lucid/services/db'
import { until } from '#tests/house'

const WAITING = `SELECT pid FROM pg_stat_activity
  WHERE wait_event_type = 'Lock' AND datname = current_database()`

/**
 * Starts doings that all want what a statement locks, the next one when those before it wait; then
 * lets go. Answers how they ended and how often PostgreSQL had to end one of them for another.
 */
export async function queuedFor<Answer>(
  lock: string,
  doings: (() => Promise<Answer>)[]
): Promise<{ answers: Answer[]; deadlocks: number }> {
  const held = await db.transaction()
  const under: Promise<Answer>[] = []
  const count = countDeadlocks()
  try {
    await held.rawQuery(lock)
    for (const doing of doings) {
      under.push(doing())
      await until(async () => (await db.rawQuery(WAITING)).rows.length >= under.length)
    }
  } finally {
    await held.rollback()
  }
  const answers = await Promise.all(under)
  return { answers, deadlocks: count() }
}

/** Counts what PostgreSQL tells this process of, from now until the answer is called. */
export function countDeadlocks(): () => number {
  const client = db.connection().getWriteClient()
  let deadlocks = 0
  const hear = ({ code }: { code?: string }) => void (code === '40P01' && (deadlocks += 1))
  client.on('query-error', hear)
  return () => {
    client.removeListener('query-error', hear)
    return deadlocks
  }
}
