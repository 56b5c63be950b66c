import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Client } from 'pg'
import { freeDays } from '../../../api/availability/free_time/free_days.ts'
import { localDate } from '../../../api/core/local_date.ts'
import { ask } from '../../unit/availability/plans.ts'
import { ZONE } from './busy_instructor.ts'

const DAY = 86_400_000

/** The least that has to be read: a week of plans and what is booked in it. */
export async function rowsOf(client: Client, userId: string) {
  const [from, end] = [new Date(), new Date(Date.now() + 8 * DAY)]
  const days = await client.query<{ date: number; bits: Buffer; tags: Buffer }>(
    `SELECT date - DATE '1970-01-01' AS date, bits, tags FROM availability_days
     WHERE user_id = $1 AND date BETWEEN $2::date - 1 AND $3::date + 1`,
    [userId, from, end]
  )
  const booked = await client.query<{ starts_at: number; ends_at: number; travels: boolean }>(
    `SELECT CAST(extract(epoch FROM starts_at) * 1000 AS float8) AS starts_at,
       CAST(extract(epoch FROM ends_at) * 1000 AS float8) AS ends_at, travels FROM bench_bookings
     WHERE user_id = $1 AND ends_at > $2 AND starts_at < $3`,
    [userId, from, end]
  )
  return { days: days.rows, booked: booked.rows }
}

/** Reads them and finds the starts, with nothing around it. */
export async function bareServer(client: Client, userId: string) {
  const server = createServer(async (_, response) => {
    const { days, booked } = await rowsOf(client, userId)
    const question = ask({
      zone: ZONE,
      days: Object.fromEntries(days.map(({ date, ...day }) => [localDate(date), day])),
      busy: booked.map(({ starts_at: startsAt, ends_at: endsAt, travels }) => ({
        ...{ startsAt, endsAt, travels, place: null },
      })),
      lesson: { durationMinutes: 30 },
      now: new Date().toISOString(),
    })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ days: freeDays(question, ZONE) }))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  return { port, close: () => void server.close() }
}
