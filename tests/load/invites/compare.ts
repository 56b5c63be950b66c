import { setTimeout as wait } from 'node:timers/promises'
import type { Stage } from '../../ground/stage.ts'
import { best, timed, type Figure, type Take } from '../figure.ts'
import { demandLine, FIGURE_HEAD, figureLine, type Demand } from '../table.ts'
import type { Wish } from '../main.ts'
import { bareWork, peersAtWork } from './bare_work.ts'
import { askSteadily } from './latency.ts'
import { sendThrough, type Passage } from './product.ts'

const QUIET_MS = 10_000
type Say = (text: string) => void

/** Measures everything in turns, so that a slow minute of the machine hits all alike. */
export async function compare(stage: Stage, wish: Wish, how: { peers: boolean }, say: Say) {
  const passages: Passage[] = []
  const latencies: { alone: number; meanwhile: number }[] = []
  await sendThrough(stage, Math.min(1_000, wish.rows))
  const bare = bareWork(stage, wish.rows)
  if (how.peers) bare.push(...(await peersAtWork(stage, wish.rows)))
  const figures = bare.map(({ label }) => newFigure(label, wish.rows))

  for (let take = 0; take < wish.takes; take++) {
    for (const [n, { work }] of bare.entries()) figures[n]!.takes.push(await timed(work))
    passages.push(await sendThrough(stage, wish.rows))
    latencies.push(await latencyBeside(stage, wish.rows))
  }

  const of = (label: string, pick: (passage: Passage) => Take) => ({
    ...newFigure(label, wish.rows),
    takes: passages.map(pick),
  })
  const sent = of('InstaInstru: all at the mail server, on record', (passage) => passage.sent)
  const ours = [
    of('InstaInstru: accepted', (passage) => passage.accepted),
    of('InstaInstru: checked, every invite written', (passage) => passage.checked),
    sent,
  ]
  say(FIGURE_HEAD)
  for (const figure of [...figures, ...ours]) say(figureLine(figure, sent))
  const demands = judge(ours, passages, latencies)
  say('')
  for (const demand of demands) say(demandLine(demand))
  return demands
}

/** How long a page of invites takes, first with nothing else to do, then while a file goes through. */
async function latencyBeside(stage: Stage, rows: number) {
  const quiet = askSteadily(stage)
  await wait(QUIET_MS)
  const alone = await quiet.end()
  const busy = askSteadily(stage)
  await sendThrough(stage, rows)
  return { alone, meanwhile: await busy.end() }
}

const newFigure = (label: string, operations: number): Figure => ({ label, operations, takes: [] })

function judge(
  [accepted, , sent]: Figure[],
  passages: Passage[],
  latencies: { alone: number; meanwhile: number }[]
): Demand[] {
  const staleness = Math.min(...passages.map(({ stalenessMs }) => stalenessMs))
  const quietest = latencies.toSorted((a, b) => a.meanwhile / a.alone - b.meanwhile / b.alone)[0]!
  return [
    demand('accepted', best(accepted!), 1),
    demand('all sent by one worker', best(sent!), 30),
    {
      label: 'progress on the page at most so old',
      measured: `${Math.round(staleness)} ms`,
      reach: '≤ 1,000 ms',
      reached: staleness <= 1_000,
    },
    {
      label: 'p99 of a list of 20, alone and meanwhile',
      measured: `${quietest.alone.toFixed(1)} → ${quietest.meanwhile.toFixed(1)} ms`,
      reach: 'at most doubled',
      reached: quietest.meanwhile <= 2 * quietest.alone,
    },
  ]
}

const demand = (label: string, seconds: number, most: number): Demand => ({
  label,
  measured: `${seconds.toFixed(2)} s`,
  reach: `≤ ${most} s`,
  reached: seconds <= most,
})
