import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { BOOKABLE } from '#api/instructors/offerings/offering_queries'
import { UNSAVED } from '#api/instructors/profile/instructor_profile'
import { HORIZON_DAYS } from '../free_time/free_days.js'
import { PLATFORM_NOTICE_MINUTES } from '../free_time/terms.js'
import { KINDS, type Kind } from './kinds.js'

const QUARTERS = 96
const ZONE = `coalesce(p.time_zone, '${UNSAVED.time_zone}')`

const eachKind = (write: (kind: Kind) => string, between: string) =>
  (Object.keys(KINDS) as Kind[]).map(write).join(between)

/** The shortest lesson of each kind that students can book, in quarters of an hour. */
function shortest(also: string): string {
  const ofKind = (kind: Kind) => {
    const formats = KINDS[kind].map((format) => `'${format}'`)
    return `min(length.minutes) FILTER (WHERE ${BOOKABLE} AND rate.format IN (${formats})) / 15 AS ${kind}`
  }
  return `LEFT JOIN (
    SELECT o.user_id, ${eachKind(ofKind, ', ')}
    FROM instructor_offerings o JOIN services s ON s.id = o.service_id
    JOIN instructor_offering_rates rate ON rate.offering_id = o.id
    CROSS JOIN LATERAL unnest(o.durations) AS length (minutes)
    WHERE o.state = 'live' ${also} GROUP BY o.user_id) shortest ON shortest.user_id = r.user_id`
}

/** From when on a lesson of each kind can be booked on the instructor's wall, in quarters since 1970. */
const earliest = (now: string) => `
  LEFT JOIN availability_settings terms ON terms.user_id = r.user_id
  CROSS JOIN LATERAL (SELECT ${eachKind((kind) => `${firstQuarter(now, kind)} AS ${kind}`, ', ')}
    OFFSET 0) earliest`

function firstQuarter(now: string, kind: Kind): string {
  const notice = `greatest(coalesce(terms.min_advance_booking_hours, 0) * interval '1 hour',
    ${PLATFORM_NOTICE_MINUTES[KINDS[kind][0]]} * interval '1 minute')`
  return `CAST(ceil(extract(epoch FROM (${now} + ${notice}) AT TIME ZONE ${ZONE}) / 900) AS integer)`
}

const unlessAway = (day: string) => `NOT EXISTS (SELECT 1 FROM vacations away
  WHERE away.user_id = ${day}.user_id AND ${day}.date BETWEEN away.from_date AND away.to_date)`

const DAYS = (now: string) => {
  const today = `CAST(${now} AT TIME ZONE ${ZONE} AS date)`
  return `FROM availability_days day WHERE day.user_id = r.user_id
    AND day.date BETWEEN ${today} AND ${today} + ${HORIZON_DAYS - 1} AND ${unlessAway('day')}`
}

/**
 * Whether a lesson of so many quarters can begin on the day. Nobody takes one that is too soon; it may run
 * past midnight, so where the last quarter is free the next date is looked at too.
 */
function holds(kind: Kind, quarters: string): string {
  const first = `least(${QUARTERS}, greatest(0,
    earliest.${kind} - ${QUARTERS} * (day.date - DATE '1970-01-01')))`
  const place = Object.keys(KINDS).indexOf(kind) * QUARTERS
  const rest = `substring(day.quarters FROM ${place} + 1 + ${first} FOR ${QUARTERS} - ${first})`
  const after = `(SELECT substring(next.quarters FROM ${place} + 1 FOR ${QUARTERS})
    FROM availability_days next WHERE next.user_id = day.user_id AND next.date = day.date + 1
    AND ${unlessAway('next')})`
  const free = `CASE get_bit(day.quarters, ${place + QUARTERS - 1}) WHEN 0 THEN ${rest}
    ELSE ${rest} || coalesce(${after}, B'') END`
  const lesson = `CAST(repeat('1', CAST(${quarters} AS integer)) AS bit varying)`
  return `nullif(position(${lesson} IN ${free}), 0) <= ${QUARTERS} - ${first}`
}

/** What is looked at for somebody `r`, with profile `p`. */
export const roomJoins = (now: string, also = '') => `${shortest(also)} ${earliest(now)}`

/**
 * Whether free time has room for any lesson that they offer: true or null. The coming sixty dates of
 * their plan are looked at, less vacations and what is too soon to be booked; not what is booked, since
 * who is booked out lacks nothing. On a day on which clocks are switched the wall counts.
 */
export const hasRoom = (now: string) => `(SELECT true ${DAYS(now)}
  AND (${eachKind((kind) => holds(kind, `shortest.${kind}`), ' OR ')}) LIMIT 1)`

/** What free time there is: none, too short for any lesson, good for other lessons alone, or enough. */
export type Room = 'none' | 'short' | 'unfit' | 'enough'

export interface RoomFound {
  room: Room
  /** Their shortest lesson in minutes; null of who offers none. */
  shortest: number | null
}

/** For each of these people whether a lesson of theirs fits into their free time, and if not, why. */
export async function roomOf(
  userIds: readonly string[],
  client: Client = db.connection()
): Promise<Map<string, RoomFound>> {
  const now = 'CAST(:now AS timestamptz)'
  const least = `least(${eachKind((kind) => `shortest.${kind}`, ', ')})`
  const rows = await rowsOf<RoomFound & { user_id: string }>(
    client,
    `SELECT r.user_id, ${least} * 15 AS shortest, CASE
       WHEN ${hasRoom(now)} THEN 'enough'
       WHEN EXISTS (SELECT 1 ${DAYS(now)} AND ${holds('online', least)}) THEN 'unfit'
       WHEN EXISTS (SELECT 1 ${DAYS(now)} AND ${holds('online', '1')}) THEN 'short'
       ELSE 'none' END AS room
     FROM (SELECT id AS user_id FROM users WHERE id = ANY(:userIds)) r
     LEFT JOIN instructor_profiles p ON p.user_id = r.user_id
     ${roomJoins(now, 'AND o.user_id = ANY(:userIds)')}`,
    { userIds, now: businessClock.now().toISO() }
  )
  return new Map(rows.map(({ user_id: userId, ...found }) => [userId, found]))
}
