import { plannedStatement } from '#api/core/queue/planned_sql'
import type { Offering } from '#api/instructors/offerings/offering'
import { LIVE_LESSONS } from '#api/instructors/offerings/offering_queries'
import { whereShown } from '#api/instructors/profile/where_shown'
import type { Reach } from '../free_time/busy_spans.js'
import { toHours, type Hours, type HoursRow } from '../saved/hours.js'
import { HOURS, hoursBindings } from '../saved/hours_queries.js'

/** Formats and lengths of one offering. */
export type LessonTerms = Pick<Offering, 'formats' | 'durations'>

export interface Shown {
  userId: string
  /** Where the page is now. */
  slug: string
  /** Those that lie in the reach. */
  hours: Hours
  reach: Reach
  /** In the instructor's own order. */
  lessons: LessonTerms[]
}

type Row = HoursRow & { slug: string; lessons: LessonTerms[] | null }

const SHOWN_AT = plannedStatement<Row>(`
  SELECT person.slug, (${LIVE_LESSONS}) AS lessons, ${HOURS.columns}
  FROM (
    SELECT p.user_id, p.slug
    FROM instructor_slugs s JOIN instructor_profiles p USING (user_id)
    WHERE s.slug = :slug AND ${whereShown('p')}
  ) person
  ${HOURS.joins}`)

/**
 * Whose page has or had this address, with what they teach and their hours between two instants, all by
 * one statement; nobody who is not shown.
 */
export async function shownAt(slug: string, reach: Reach): Promise<Shown | null> {
  const [row] = await SHOWN_AT({ ...hoursBindings(reach), slug })
  if (!row) return null
  const { user_id: userId, lessons } = row
  return { userId, slug: row.slug, hours: toHours(row), reach, lessons: lessons ?? [] }
}
