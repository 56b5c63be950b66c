import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'
import { MEASURED, positionOf } from '../steps.js'
import { within, type Cohort, type FunnelScope } from './scope.js'

/** Counts by step, and the median of seconds since the step before where both moments are known. */
export type FunnelRow = { cohort: string | null; label: string | null } & Record<
  `${string}_count`,
  number
> &
  Record<`${string}_median`, number | null>

/** Newest first, the rest is in the whole. */
export const MOST_COHORTS = 100

const KEYS: Record<Exclude<Cohort, 'none'>, string> = {
  batch: 'journeys.batch_id',
  campaign: 'journeys.campaign',
  week: `to_char(journeys.week, 'YYYY-MM-DD')`,
}

const COUNTS = MEASURED.map(
  (step) => `count(*) FILTER (WHERE reached >= ${positionOf(step)})::integer AS ${step}_count`
)

const MEDIANS = MEASURED.slice(1).map(
  (step) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${step}_after) AS ${step}_median`
)

const FIGURES = [...COUNTS, ...MEDIANS].join(', ')

/** The one question behind the page, the API, the CSV and the CLI. The first row is the whole. */
export async function funnelRows(scope: FunnelScope, cohort: Cohort): Promise<FunnelRow[]> {
  const asked = [whole(scope), ...(cohort === 'none' ? [] : [byCohort(scope, KEYS[cohort])])]
  return (await Promise.all(asked)).flat()
}

function whole(scope: FunnelScope): Promise<FunnelRow[]> {
  const { where, bindings } = within(scope)
  return rowsOf<FunnelRow>(
    db.connection(),
    `SELECT NULL AS cohort, NULL AS label, ${FIGURES}
     FROM analytics_journeys journeys WHERE ${where}`,
    bindings
  )
}

function byCohort(scope: FunnelScope, key: string): Promise<FunnelRow[]> {
  const { where, bindings } = within(scope)
  return rowsOf<FunnelRow>(
    db.connection(),
    `SELECT each.*, b.file_name AS label FROM (
       SELECT ${key} AS cohort, max(invited_at) AS latest, ${FIGURES}
       FROM analytics_journeys journeys WHERE ${where} GROUP BY 1
     ) each LEFT JOIN invite_batches b ON b.id = each.cohort
     ORDER BY latest DESC, cohort LIMIT :limit`,
    { ...bindings, limit: MOST_COHORTS }
  )
}
