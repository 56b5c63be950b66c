import { isDatabaseAway } from '#api/core/database_away'
import { pause } from '#api/core/queue/deadline'
import { reportRecovery, reportTrouble } from '#api/core/queue/trouble'

interface Patience {
  /** How long to go on. Default: 20 s. */
  forMs?: number
  /** Ends the waiting early. */
  stop?: AbortSignal
}

/** Repeats something while PostgreSQL is away; then, and for other errors, its error is the caller's. */
export async function untilDatabaseAnswers<Value>(
  ask: () => Promise<Value>,
  { forMs = 20_000, stop }: Patience = {}
): Promise<Value> {
  const end = performance.now() + forMs
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 5_000)) {
    try {
      const answer = await ask()
      reportRecovery('database')
      return answer
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > end || stop?.aborted) throw error
      reportTrouble('database', error)
      await pause(waitMs, stop)
    }
  }
}
