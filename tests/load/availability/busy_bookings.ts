/**
 * Loaded into the API that is measured, in place of the domain that will keep bookings: they are rows of a
 * table that the bench makes. Beside it, a port of its own says how long lists of instructors take.
 */
import { createServer } from 'node:http'
import { registerBusySpans } from '../../../api/availability/saved/busy_sources.ts'
import { p99 } from '../figure.ts'

interface Row {
  user_id: string
  starts_at: number
  ends_at: number
  travels: boolean
}

const MS = (column: string) => `CAST(extract(epoch FROM ${column}) * 1000 AS float8) AS ${column}`

let loading: Promise<typeof import('@adonisjs/lucid/services/db')> | undefined

/** Only once the application is there. To import it for each question would be dearer than to answer. */
async function database() {
  loading ??= import('@adonisjs/lucid/services/db')
  return (await loading).default
}

registerBusySpans({
  async during(ids, { from, until }) {
    const db = await database()
    const { rows } = await db.rawQuery<{ rows: Row[] }>(
      // As numbers: to read four hundred dates out of texts is dearer than to ask for them.
      `SELECT user_id, ${MS('starts_at')}, ${MS('ends_at')}, travels FROM bench_bookings
       WHERE user_id = ANY(:ids) AND ends_at > :from AND starts_at < :until`,
      { ids: [...ids], from: new Date(from), until: new Date(until) }
    )
    const spans = rows.map((row) => ({
      id: row.user_id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      travels: row.travels,
      place: null,
    }))
    return Map.groupBy(spans, ({ id }) => id)
  },
})

/** How long the next starts of so many take, and how many statements they are. */
async function timeLists(count: number, tries: number) {
  const db = await database()
  const { nextStartsOf } = await import('../../../api/availability/saved/free_start_queries.ts')
  const ids: { user_id: string }[] = await db
    .from('instructor_profiles')
    .where('slug', 'like', 'bench-%')
    .orderByRaw('md5(user_id)')
  let statements = 0
  db.connection()
    .getReadClient()
    .on('query', () => (statements += 1))
  const times: number[] = []
  let found = 0
  for (let n = 0; n < tries; n += 1) {
    const page = Array.from({ length: count }, (_, place) => ids[(n * count + place) % ids.length]!)
    const wanted = page.map(({ user_id: userId }) => ({
      userId,
      format: 'online' as const,
      durationMinutes: 60,
    }))
    const since = performance.now()
    const starts = await nextStartsOf(wanted)
    times.push(performance.now() - since)
    found += [...starts.values()].filter((own) => own.length > 0).length
  }
  return { p99: p99(times.slice(20)), statements: statements / tries, found: found / tries }
}

createServer((request, response) => {
  const { searchParams } = new URL(request.url!, 'http://bench')
  timeLists(Number(searchParams.get('count')), Number(searchParams.get('tries'))).then(
    (said) => response.end(JSON.stringify(said)),
    (error: unknown) => response.writeHead(500).end(String(error))
  )
}).listen(Number(process.env.PORT) + 1, '127.0.0.1')
