import type { FaultKind } from '../../../emulators/smtp/faults.ts'
import type { Run } from '../run.ts'
import type { Scenario } from '../scenario.ts'

/** The mail server is at fault for a while in the middle of the batch, for everybody. */
const outage = (
  name: string,
  kind: FaultKind,
  { seconds, bound }: { seconds: number; bound: number }
): Scenario => ({
  name,
  rows: [5_000, 1_000],
  bound,
  async play(run) {
    await run.upload()
    await run.reach(0.2)
    await run.stage.fault({ kind })
    run.kills += 1
    await run.pause(seconds)
    await run.stage.fault({ kind: 'none' })
    await run.done(bound)
  },
})

/** The mail server cuts every so many mails short and is well in between. */
const cuts = (name: string, kind: FaultKind, every: number): Scenario => ({
  name,
  rows: [3_000, 600],
  bound: 180,
  async play(run) {
    await run.upload()
    await run.reach(0.1)
    run.kills = Math.floor(run.rows / every / 2)
    await run.stage.fault({ kind, times: run.kills, every })
    await run.done(150)
  },
})

/** Three lanes of a worker claim at most a hundred mails each. */
const MOST_CLAIMED = 300

function holdClaims(run: Run): void {
  const { mostSending } = run.watch
  run.remarks.push(`at most ${mostSending} claimed at once`)
  if (mostSending > MOST_CLAIMED) run.broken.push(`${mostSending} mails claimed at once`)
}

export const MAIL_SCENARIOS: Scenario[] = [
  outage('mail_put_off', 'reject_rcpt_4xx', { seconds: 60, bound: 180 }),
  outage('mail_hangs_at_greeting', 'hang_before_greeting', { seconds: 40, bound: 150 }),
  outage('mail_hangs_after_data', 'hang_after_data', { seconds: 40, bound: 180 }),
  cuts('mail_cut_before_data', 'close_before_data', 3),
  cuts('mail_cut_half_way', 'close_half_way', 3),
  cuts('mail_cut_after_data', 'close_after_data', 2),
  {
    name: 'mail_refuses_some',
    rows: [5_000, 1_000],
    bound: 120,
    refused: 100,
    async play(run) {
      await run.stage.fault({ kind: 'reject_rcpt_5xx', match: '*@refused.example.com' })
      await run.upload()
      await run.done(100)
    },
  },
  {
    name: 'mail_hangs_for_some',
    rows: [3_000, 1_000],
    bound: 180,
    async play(run) {
      // One in a thousand; the rest must not wait for them.
      await run.stage.fault({ kind: 'hang_after_data', match: '*777@example.com' })
      await run.upload()
      await run.reach(0.998, 60_000)
      await run.stage.fault({ kind: 'none' })
      await run.done(120)
    },
  },
  {
    name: 'mail_server_away',
    rows: [5_000, 1_000],
    bound: 180,
    async play(run) {
      const { stage } = run
      await run.upload()
      await run.reach(0.2)
      await stage.catcher.now.end('SIGKILL')
      run.kills += 1
      await run.pause(30)
      await stage.startCatcher()
      await run.done(90)
    },
  },
  {
    name: 'mail_server_slow',
    rows: [3_000, 1_000],
    bound: 240,
    async play(run) {
      const { stage } = run
      await stage.fault({ kind: 'slow', ms: 300 })
      await run.upload()
      await run.reach(0.1)
      const before = stage.worker.mostMegabytes
      const seconds = await run.otherMail(60)
      run.remarks.push(`a mail beside the batch left after ${seconds} s`)
      if (seconds > 15) run.broken.push('a mail beside the batch waited for more than 15 s')
      await run.reach(0.8, 180_000)
      const grown = stage.worker.mostMegabytes - before
      if (grown > 60) run.broken.push(`the worker grew by ${grown} MB`)
      await stage.fault({ kind: 'none' })
      await run.done(60)
      holdClaims(run)
    },
  },
]
