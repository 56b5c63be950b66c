import type { Scenario } from '../scenario.ts'
import { countBatches, cutUpload } from '../cut_upload.ts'
import { until } from '../../../ground/stage.ts'

/** Seconds after which both a claimed mail and a job in hand are taken over. */
const LONGER_THAN_LEASES = 35

/** A claim of a dead worker waits for its lease, and a worker takes some seconds to start. */
export const PROCESS_SCENARIOS: Scenario[] = [
  {
    name: 'worker_killed',
    rows: [10_000, 2_000],
    bound: 480,
    async play(run, quick) {
      const { stage } = run
      const kills = quick ? 4 : 20
      await run.upload()
      for (let kill = 0; kill < kills; kill++) {
        // The first one meets it while it reads the file.
        await run.reach(kill / kills)
        await stage.restart(stage.worker)
        run.kills += 1
      }
      await run.done(180)
    },
  },
  {
    name: 'two_workers_killed',
    rows: [10_000, 2_000],
    bound: 360,
    async play(run, quick) {
      const { stage } = run
      const kills = quick ? 4 : 10
      stage.start(stage.second)
      await run.upload()
      for (let kill = 1; kill <= kills; kill++) {
        await run.reach(kill / (kills + 1))
        await stage.restart(kill % 2 ? stage.worker : stage.second)
        run.kills += 1
      }
      await run.done(180)
    },
  },
  {
    name: 'worker_frozen',
    rows: [10_000, 3_000],
    bound: 360,
    async play(run, quick) {
      const { stage } = run
      stage.start(stage.second)
      await run.upload()
      // While the file is read, and in the middle of sending.
      for (const share of quick ? [0.1] : [0, 0.1, 0.5]) {
        await run.reach(share)
        stage.worker.signal('SIGSTOP')
        run.kills += 1
        await run.pause(LONGER_THAN_LEASES)
        stage.worker.signal('SIGCONT')
      }
      await run.done(90)
    },
  },
  {
    name: 'api_killed',
    rows: [10_000, 2_000],
    bound: 240,
    tolerated: ['none', '503'],
    async play(run) {
      const { stage } = run
      const killApi = async () => {
        await stage.restart(stage.api)
        run.kills += 1
        await until(() => stage.isReady(), 60_000)
      }
      const before = await cutUpload(run)
      await killApi()
      if ((await countBatches(run)) !== before) run.broken.push('a cut upload left a batch')

      await run.upload()
      // Its yes is minutes, not milliseconds, of somebody's work: it must outlive the process.
      await killApi()
      await run.reach(0.3)
      await killApi()
      await run.done(180)
    },
  },
]
