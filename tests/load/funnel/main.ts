import { Client } from 'pg'
import type { Ground } from '../../ground/ground.ts'
import { Stage, until } from '../../ground/stage.ts'
import { untilIdle } from '../cpu.ts'
import { best, timed, type Figure } from '../figure.ts'
import type { Wish } from '../main.ts'
import { demandLine, FIGURE_HEAD, figureLine } from '../table.ts'
import { writeJourneys } from './journeys.ts'

const PATIENCE_MS = 120_000
const MOST_MS = 100

/** The funnel over HTTP with 100,000 invites, beside a bare count of the same rows. */
export async function benchFunnel(ground: Ground, { takes, manyRows }: Wish): Promise<boolean> {
  const stage = await Stage.build(ground)
  const client = new Client({ connectionString: ground.postgres.url })
  const say = (text: string) => process.stdout.write(`${text}\n`)
  try {
    await client.connect()
    await writeJourneys(client, manyRows)
    stage.start(stage.api)
    await until(async () => (await stage.ask('/api/health')).ok, 60_000)
    const busy = await untilIdle(PATIENCE_MS)
    say(`\n  ${manyRows} invites, ${takes} takes; other work: ${Math.round(busy * 100)} %`)

    const works = [
      { label: 'bare: count(*) of the journeys', work: () => count(client) },
      { label: 'InstaInstru: the funnel', work: () => ask(stage, '') },
      { label: 'InstaInstru: of one role and six weeks', work: () => ask(stage, narrow()) },
      { label: 'InstaInstru: by week', work: () => ask(stage, '?cohort=week') },
      { label: 'InstaInstru: by campaign', work: () => ask(stage, '?cohort=campaign') },
    ]
    const figures = works.map(({ label }): Figure => ({ label, operations: 1, takes: [] }))
    for (const { work } of works) await work()
    for (let take = 0; take < takes; take++)
      for (const [n, { work }] of works.entries()) figures[n]!.takes.push(await timed(work))

    say(FIGURE_HEAD)
    for (const figure of figures) say(figureLine(figure, figures[0]))
    const milliseconds = best(figures[1]!) * 1000
    const demand = {
      label: `the funnel at ${manyRows} invites, over HTTP`,
      measured: `${Math.round(milliseconds)} ms`,
      reach: `≤ ${MOST_MS} ms`,
      reached: milliseconds <= MOST_MS,
    }
    say(`\n${demandLine(demand)}\n`)
    return demand.reached
  } finally {
    await client.end()
    await stage.end()
  }
}

async function count(client: Client): Promise<void> {
  await client.query('SELECT count(*) FROM analytics_journeys')
}

async function ask(stage: Stage, query: string): Promise<void> {
  const answer = await stage.ask(`/api/admin/funnel${query}`)
  if (!answer.ok) throw new Error(`the funnel was answered ${answer.status}`)
  await answer.arrayBuffer()
}

function narrow(): string {
  const from = new Date(Date.now() - 42 * 86_400_000).toISOString().slice(0, 10)
  return `?role=instructor&from=${from}`
}
