import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'
import { cityZone, type Day } from './city_day.js'
import type { Dimension, MetricName, Tally } from './metrics.js'

/** The day of the first thing that ever happened. */
export async function firstDay(): Promise<Day | null> {
  const [row] = await rowsOf<{ day: Day | null }>(
    db.connection(),
    `SELECT to_char(min(at) AT TIME ZONE :zone, 'YYYY-MM-DD') AS day FROM analytics_events`,
    { zone: cityZone }
  )
  return row.day
}

export async function aggregatedDays(): Promise<Set<Day>> {
  const rows = await rowsOf<{ day: Day }>(
    db.connection(),
    `SELECT to_char(day, 'YYYY-MM-DD') AS day FROM analytics_days`
  )
  return new Set(rows.map(({ day }) => day))
}

/**
 * Days to which something was added after they had been added up. A transaction that was long under
 * way may have written an earlier moment than others saw, hence the margin.
 */
export async function daysAddedTo(): Promise<Day[]> {
  const rows = await rowsOf<{ day: Day }>(
    db.connection(),
    `SELECT DISTINCT to_char(d.day, 'YYYY-MM-DD') AS day FROM analytics_days d
     JOIN analytics_events e ON e.recorded_at > d.aggregated_at - interval '5 minutes'
       AND (e.at AT TIME ZONE :zone)::date = d.day
     WHERE e.recorded_at > (SELECT min(aggregated_at) FROM analytics_days) - interval '5 minutes'`,
    { zone: cityZone }
  )
  return rows.map(({ day }) => day)
}

/** Puts a day's numbers in the place of what was there. Two runs at once leave one result. */
export async function storeDay(
  trx: TransactionClientContract,
  day: Day,
  tallies: Tally[],
  now: Date
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO analytics_days (day, aggregated_at) VALUES (:day, :now)
     ON CONFLICT (day) DO UPDATE SET aggregated_at = excluded.aggregated_at`,
    { day, now }
  )
  await rowsOf(trx, 'DELETE FROM analytics_daily WHERE day = :day', { day })
  await rowsOf(
    trx,
    `INSERT INTO analytics_daily (day, metric, dimension, value)
     SELECT :day, metric, dimension, value
     FROM unnest(:metrics::text[], :dimensions::text[], :values::integer[])
       AS tally (metric, dimension, value)`,
    {
      day,
      metrics: tallies.map(({ metric }) => metric),
      dimensions: tallies.map(({ dimension }) => dimension),
      values: tallies.map(({ value }) => String(value)),
    }
  )
}

/** What a day says of rows that are purged later than it may be added up again. */
export async function storedTallies(day: Day): Promise<Tally[]> {
  return rowsOf<Tally>(
    db.connection(),
    'SELECT metric, dimension, value FROM analytics_daily WHERE day = :day',
    { day }
  )
}

export interface DailyRow {
  day: Day
  metric: MetricName
  value: number
}

export function dailyRows(first: Day, last: Day, dimension: Dimension): Promise<DailyRow[]> {
  return rowsOf<DailyRow>(
    db.connection(),
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, metric, value FROM analytics_daily
     WHERE day BETWEEN :first AND :last AND dimension = :dimension`,
    { first, last, dimension }
  )
}
