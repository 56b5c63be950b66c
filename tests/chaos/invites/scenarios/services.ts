import { setTimeout as wait } from 'node:timers/promises'
import type { Run } from '../run.ts'
import type { Scenario } from '../scenario.ts'
import { until } from '../../../ground/stage.ts'

const AWAY_SECONDS = 4

/** With its file intact Redis comes back with what it had; emptied, everything it carried is gone. */
const redisKilled = (name: string, empty: boolean): Scenario => ({
  name,
  rows: [10_000, 2_000],
  bound: 240,
  async play(run, quick) {
    const { redis } = run.stage.ground
    const strike = async (meanwhile: () => Promise<void>) => {
      await redis.kill()
      run.kills += 1
      await meanwhile()
      await redis.start({ empty })
    }
    // The file is taken, read and sent although nobody can be told of it.
    await strike(async () => {
      await run.upload()
      await run.reach(0.05)
    })
    for (const share of quick ? [0.5] : [0.4, 0.7]) {
      await run.reach(share)
      await strike(() => wait(AWAY_SECONDS * 1000))
    }
    await run.done(60)
  },
})

async function killPostgres(run: Run): Promise<void> {
  const { stage } = run
  const { postgres } = stage.ground
  await postgres.kill()
  run.kills += 1
  await wait(AWAY_SECONDS * 1000)
  const answer = await stage.ask('/api/admin/invite-batches')
  if (answer.status !== 503) run.broken.push(`without a database: ${answer.status}, not 503`)
  await postgres.start()
  const since = Date.now()
  await until(() => stage.isReady(), 60_000)
  const seconds = (Date.now() - since) / 1000
  run.remarks.push(`healthy ${seconds.toFixed(1)} s after PostgreSQL`)
  if (seconds > 10) run.broken.push('healthy only after more than 10 s')
}

export const SERVICE_SCENARIOS: Scenario[] = [
  redisKilled('redis_killed', false),
  redisKilled('redis_killed_and_empty', true),
  {
    name: 'postgres_killed',
    rows: [10_000, 2_000],
    bound: 240,
    tolerated: ['503'],
    async play(run, quick) {
      await run.upload()
      // While the file is read, and in the middle of sending.
      for (const share of quick ? [0, 0.5] : [0, 0.25, 0.6]) {
        await run.reach(share)
        await killPostgres(run)
      }
      await run.done(90)
    },
  },
]
