import { Client } from 'pg'
import type { Ground } from '../../ground/ground.ts'
import { Stage, until } from '../../ground/stage.ts'
import { untilIdle } from '../cpu.ts'
import { p99 } from '../figure.ts'
import type { Wish } from '../main.ts'
import { median } from '../sign_in/spread.ts'
import { demandLine } from '../table.ts'

const PATIENCE_MS = 120_000
const MOST_MS = 50

/** Of the City, water and parks among it, the same ones each time. */
const points = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    lat: 40.55 + ((n * 0.618034) % 1) * 0.34,
    lng: -74.15 + ((n * 0.754878) % 1) * 0.4,
  }))

/** Where a point lies, over HTTP, beside the same question to PostgreSQL alone. */
export async function benchGeography(ground: Ground, { tries }: Wish): Promise<boolean> {
  const stage = await Stage.build(ground)
  const client = new Client({ connectionString: ground.postgres.url })
  const say = (text: string) => process.stdout.write(`${text}\n`)
  try {
    await client.connect()
    stage.start(stage.api)
    await until(async () => (await stage.ask('/api/health')).ok, 60_000)
    await stage.set('rate_limit.read', 100_000)
    const busy = await untilIdle(PATIENCE_MS)
    say(`\n  ${tries} of each; other work on the machine: ${Math.round(busy * 100)} %\n`)
    const bare = await each(tries, ({ lat, lng }) => cover(client, lat, lng))
    const asked = await each(tries, ({ lat, lng }) => ask(stage, `locate?lat=${lat}&lng=${lng}`))
    const named = await each(tries, () => ask(stage, 'locate?name=bed%20stuy'))
    const listed = await each(tries, () => ask(stage, '?limit=1000'))
    for (const [label, times] of [
      ['bare: ST_Covers on the polygons', bare],
      ['InstaInstru: the area of a point', asked],
      ['InstaInstru: the area of a name', named],
      ['InstaInstru: all areas', listed],
    ] as const) {
      say(`  ${label.padEnd(40)}${shown(median(times))} median${shown(p99(times))} p99`)
    }
    const slowest = p99(asked)
    const demand = {
      label: 'the area of a point over HTTP, p99',
      measured: `${slowest.toFixed(1)} ms`,
      reach: `≤ ${MOST_MS} ms`,
      reached: slowest <= MOST_MS,
    }
    say(`\n${demandLine(demand)}\n`)
    return demand.reached
  } finally {
    await client.end()
    await stage.end()
  }
}

const shown = (milliseconds: number) => `${milliseconds.toFixed(2)} ms`.padStart(12)

async function each(
  count: number,
  work: (point: { lat: number; lng: number }) => Promise<unknown>
): Promise<number[]> {
  const times: number[] = []
  for (const point of points(count)) {
    const since = performance.now()
    await work(point)
    times.push(performance.now() - since)
  }
  // The first ones warm up.
  return times.slice(Math.min(20, count - 1))
}

const cover = (client: Client, lat: number, lng: number) =>
  client.query(
    `SELECT id FROM areas WHERE retired_at IS NULL
       AND ST_Covers(polygon, ST_SetSRID(ST_MakePoint($1, $2), 4326))`,
    [lng, lat]
  )

async function ask(stage: Stage, query: string): Promise<void> {
  const path = query.startsWith('?') ? query : `/${query}`
  const answer = await stage.ask(`/api/neighborhoods${path}`)
  if (!answer.ok && answer.status !== 404) throw new Error(`answered ${answer.status}`)
  await answer.arrayBuffer()
}
