const DEADLOCK = '40P01'
const MOST_TRIES = 4

/** Runs a transaction again that PostgreSQL ended so that another one could go on. */
export async function tryAgainOnDeadlock<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const isDeadlock = (error as { code?: string } | null)?.code === DEADLOCK
      if (!isDeadlock || attempt === MOST_TRIES) throw error
    }
  }
}
