import { Pool } from 'pg'
import type { Ground } from '../../ground/ground.ts'
import { Stage, until } from '../../ground/stage.ts'
import { untilIdle } from '../cpu.ts'
import type { Wish } from '../main.ts'
import { openForAll } from '../open_for_all.ts'
import { demandLine, type Demand } from '../table.ts'
import { Visitor } from '../visitor.ts'
import { bareList } from './bare.ts'
import { bestRush, rush, type Rush } from './crowd.ts'
import { benchPages } from './pages.ts'
import { writeInstructors } from './people.ts'

const PATIENCE_MS = 120_000
const AT_ONCE = 32
const CATEGORIES = ['music', 'dance', 'arts', 'sports', 'tutoring', 'languages', 'hobbies']
const SIZES = [1_000, 10_000]

/** A list of twenty over HTTP, with offers, free starts and counts, beside its bare statements. */
export async function benchDirectory(ground: Ground, wish: Wish): Promise<boolean> {
  const { takes, tries } = wish
  // Pages and API in one process, as `npm start` has them.
  const stage = await Stage.build({ ...ground, env: { ...ground.env, ROLE: 'all' } })
  const pool = new Pool({ connectionString: ground.postgres.url, max: 10 })
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const demands: Demand[] = []
  try {
    stage.start(stage.api)
    await until(async () => (await stage.ask('/api/health')).ok, 60_000)
    await stage.set('rate_limit.read', 100_000)
    await openForAll(stage)
    let there = 0
    for (const size of SIZES) {
      await writeInstructors(pool, there + 1, size)
      there = size
      const busy = await untilIdle(PATIENCE_MS)
      say(`\n  ${size} instructors; other work on the machine: ${Math.round(busy * 100)} %`)
      const times = 10 * tries
      const bare = await bestRush(takes, () =>
        rush(AT_ONCE, times, (n) => bareList(pool, CATEGORIES[n % CATEGORIES.length]!))
      )
      const visitor = new Visitor(ground.port, AT_ONCE)
      const ours = await bestRush(takes, () =>
        rush(AT_ONCE, times, (n) => visitor.ask(listOf(CATEGORIES[n % CATEGORIES.length]!)))
      )
      visitor.leave()
      say(lineOf('bare: three statements with pg', bare))
      say(lineOf('InstaInstru: GET /api/search', ours))
      demands.push(...demandsOf(size, ours[0]!, bare[0]!))
    }
    say(`\n${demands.map(demandLine).join('\n')}`)
    const pages = await benchPages(ground, stage.api.pid, wish, say)
    say(`\n${pages.map(demandLine).join('\n')}\n`)
    demands.push(...pages)
    return demands.every(({ reached }) => reached)
  } finally {
    await pool.end()
    await stage.end()
  }
}

const lineOf = (label: string, rushes: Rush[]) =>
  `  ${label.padEnd(34)}${rushes
    .map(({ perSecond, p99 }) => `${Math.round(perSecond)}/s, p99 ${p99.toFixed(1)} ms`)
    .join('; ')}`

const demandsOf = (size: number, ours: Rush, bare: Rush): Demand[] => [
  {
    label: `${size}: lists of 20 a second`,
    measured: String(Math.round(ours.perSecond)),
    reach: '≥ 3,000',
    reached: ours.perSecond >= 3_000,
  },
  {
    label: `${size}: as a part of bare`,
    measured: (ours.perSecond / bare.perSecond).toFixed(2),
    reach: '≥ 0.4',
    reached: ours.perSecond >= 0.4 * bare.perSecond,
  },
  {
    label: `${size}: p99`,
    measured: `${ours.p99.toFixed(1)} ms`,
    reach: '≤ 20 ms',
    reached: ours.p99 <= 20,
  },
]

const listOf = (category: string) => `/api/search?category=${category}&limit=20`
