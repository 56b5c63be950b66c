import { freeDays } from '../../../api/availability/free_time/free_days.ts'
import { freeStarts, type FreeTime } from '../../../api/availability/free_time/free_starts.ts'
import { nextFreeStarts } from '../../../api/availability/free_time/next_free_starts.ts'
import { DAY } from '../../unit/availability/slow_wall.ts'
import { slowFreeStarts } from '../../unit/availability/slow_free_starts.ts'
import { untilIdle } from '../cpu.ts'
import { p99, timed, type Figure } from '../figure.ts'
import type { Wish } from '../main.ts'
import { demandLine, FIGURE_HEAD, figureLine, type Demand } from '../table.ts'
import { busyInstructor, ZONE } from './busy_instructor.ts'

const PATIENCE_MS = 60_000
const BOOKINGS = 200
const MOST_MS = 2
const HORIZON = 60

interface Work {
  label: string
  /** How often it is done in a take, for the clock to see it. */
  times: number
  run: (question: FreeTime) => number[]
}

const week = (question: FreeTime) => [question.now, question.now + 7 * DAY] as const
const horizon = (question: FreeTime) => [question.now, question.now + HORIZON * DAY] as const

const byHand = (name: string, work: (question: FreeTime) => number[], times: number): Work => ({
  label: `  ${name} minute by minute`,
  times,
  run: work,
})

/**
 * How long the engine takes to find the free starts of one instructor with 200 bookings a week, beside the
 * reference of the tests, which looks at every minute of every lesson; its calendar is looked up before.
 *
 * @returns whether both found the same and the slowest week in a hundred was fast enough
 */
export async function benchAvailability({ takes, tries }: Wish): Promise<boolean> {
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const question = busyInstructor(BOOKINGS)
  const busy = await untilIdle(PATIENCE_MS)
  say(`\n  Best of ${takes}; other work on the machine: ${Math.round(busy * 100)} %`)
  say(FIGURE_HEAD)

  const slow = byHand('7 days', (asked) => slowFreeStarts(asked, ...week(asked)), 2)
  const fast: Work[] = [
    { label: '7 days', times: tries, run: (asked) => freeStarts(asked, ...week(asked)) },
    {
      label: '7 days by date, for a reader in Tokyo',
      times: tries,
      run: (asked) => freeDays(asked, 'Asia/Tokyo').flatMap(({ starts }) => starts),
    },
    {
      label: `${HORIZON} days`,
      times: tries,
      run: (asked) => freeStarts(asked, ...horizon(asked)),
    },
    { label: 'the next free start', times: tries, run: (asked) => nextFreeStarts(asked, ZONE) },
  ]
  const first = await measure(fast[0], question, takes)
  say(figureLine(first))
  say(figureLine(await measure(slow, question, takes), perRun(first, slow.times)))
  for (const work of fast.slice(1)) say(figureLine(await measure(work, question, takes), first))

  const demands = [fastEnough(question, tries), sameStarts(question)]
  say(`\n${demands.map(demandLine).join('\n')}\n`)
  return demands.every(({ reached }) => reached)
}

/** What is measured twice takes as long as fewer runs would of what is measured often. */
function perRun({ takes, operations, label }: Figure, times: number): Figure {
  const scaled = takes.map(({ seconds, cpuSeconds }) => ({
    seconds: (seconds / operations) * times,
    cpuSeconds: (cpuSeconds / operations) * times,
  }))
  return { label, operations: times, takes: scaled }
}

async function measure({ label, times, run }: Work, question: FreeTime, takes: number) {
  const figure: Figure = { label, operations: times, takes: [] }
  run(question)
  for (let take = 0; take < takes; take++) {
    figure.takes.push(
      await timed(async () => {
        for (let n = 0; n < times; n++) run(question)
      })
    )
  }
  return figure
}

function fastEnough(question: FreeTime, tries: number): Demand {
  const each = Array.from({ length: tries }, () => {
    const since = performance.now()
    freeStarts(question, ...week(question))
    return performance.now() - since
  })
  const slowest = p99(each)
  return {
    label: `7 days, ${BOOKINGS} bookings: 99 of 100 within`,
    measured: `${slowest.toFixed(2)} ms`,
    reach: `≤ ${MOST_MS} ms`,
    reached: slowest <= MOST_MS,
  }
}

function sameStarts(question: FreeTime): Demand {
  const [fast, slow] = [freeStarts, slowFreeStarts].map((find) => find(question, ...week(question)))
  const same = fast.length > 0 && fast.join() === slow.join()
  return {
    label: 'the same starts as minute by minute',
    measured: `${fast.length} and ${slow.length}`,
    reach: 'equal, not none',
    reached: same,
  }
}
