import { isDatabaseAway } from '#api/core/database_away'
import { pause } from '#api/core/queue/deadline'

/** Repeats a statement while PostgreSQL is away, for some 20 s; then its error is the caller's. */
export async function untilDatabaseAnswers<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (let waitMs = 100; ; waitMs *= 2) {
    try {
      return await ask()
    } catch (error) {
      if (!isDatabaseAway(error) || waitMs > 10_000) throw error
      await pause(waitMs)
    }
  }
}
