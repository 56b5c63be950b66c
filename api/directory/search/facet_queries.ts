import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'
import { whereShown } from '#api/instructors/profile/where_shown'
import { bindingsOf, BOOKABLE, SAID } from './listed_queries.js'
import type { SearchScope } from './search_query.js'

interface Counted {
  slug: string
  name: string
  count: number
}

/** How many instructors each choice of a filter leads to, the other filters kept. */
export interface Facets {
  /** Of the whole query. */
  total: number
  categories: Counted[]
  /** Of the category that the query is about; none where it is about none. */
  services: Counted[]
  neighborhoods: (Counted & { borough: string })[]
}

export interface FacetQuestion {
  scope: SearchScope
  /** As the scope without the filters for category and service. */
  named: readonly string[] | null
  category: string | null
}

/** One pass over who is shown, counted by person; a filter's own choice does not narrow its facet. */
export async function countFacets({ scope, named, category }: FacetQuestion): Promise<Facets> {
  const [counted] = await rowsOf<Facets>(db.connection(), sqlOf(scope, named), {
    ...bindingsOf(scope),
    ...(named && { named }),
    category,
  })
  return counted
}

const sqlOf = ({ services, areaId, words }: SearchScope, named: readonly string[] | null) => `
  WITH asked AS MATERIALIZED (
    SELECT w.id FROM areas w WHERE :areaId IN (w.id, w.successor_id)
  ), offered AS MATERIALIZED (
    SELECT p.user_id, s.id AS service_id, s.subcategory_id,
      bool_or(r.format IN ('student_location', 'neutral_location')) AS comes,
      bool_or(r.format = 'instructor_location') AS receives,
      ${services ? 's.slug = ANY (:services)' : 'true'} AS wanted
    FROM instructor_profiles p JOIN ${BOOKABLE} ON o.user_id = p.user_id AND o.state = 'live'
    WHERE ${whereShown()} AND ${words === null ? 'true' : SAID}
      AND ${named ? 's.slug = ANY (:named)' : 'true'}
    GROUP BY p.user_id, s.id
  ), here AS MATERIALIZED (
    SELECT f.* FROM offered f WHERE ${areaId === null ? 'true' : HERE}
  ), spots AS (
    SELECT c.user_id, unnest(c.area_ids) AS area_id, true AS comes FROM instructor_coverage c
    UNION ALL SELECT t.user_id, t.area_id, false FROM teaching_addresses t
  )
  SELECT
    (SELECT CAST(count(DISTINCT user_id) AS integer) FROM here WHERE wanted) AS total,
    (SELECT coalesce(jsonb_agg(one ORDER BY one.position), '[]') FROM (
      SELECT c.slug, c.name, c.position, CAST(count(DISTINCT h.user_id) AS integer) AS count
      FROM here h JOIN service_subcategories sc ON sc.id = h.subcategory_id
      JOIN service_categories c ON c.id = sc.category_id GROUP BY c.id) one) AS categories,
    (SELECT coalesce(jsonb_agg(one ORDER BY one.count DESC, one.name), '[]') FROM (
      SELECT s.slug, s.name, CAST(count(DISTINCT h.user_id) AS integer) AS count
      FROM here h JOIN services s ON s.id = h.service_id
      JOIN service_subcategories sc ON sc.id = h.subcategory_id
      JOIN service_categories c ON c.id = sc.category_id
      WHERE c.slug = :category GROUP BY s.id) one) AS services,
    (SELECT coalesce(jsonb_agg(one ORDER BY one.code, one.name), '[]') FROM (
      SELECT w.slug, w.label AS name, b.name AS borough, b.code,
        CAST(count(DISTINCT f.user_id) AS integer) AS count
      FROM (SELECT user_id, bool_or(comes) AS comes, bool_or(receives) AS receives
        FROM offered WHERE wanted GROUP BY user_id) f
      JOIN spots ON spots.user_id = f.user_id
        AND CASE WHEN spots.comes THEN f.comes ELSE f.receives END
      JOIN areas m ON m.id = spots.area_id
      JOIN areas w ON w.id = coalesce(m.successor_id, m.id) AND w.retired_at IS NULL AND NOT w.hidden
      JOIN boroughs b ON b.slug = w.borough
      GROUP BY w.id, b.slug) one) AS neighborhoods`

const HERE = `
  (f.comes AND EXISTS (SELECT 1 FROM instructor_coverage c
    WHERE c.user_id = f.user_id AND c.area_ids && ARRAY(SELECT id FROM asked)))
  OR (f.receives AND EXISTS (SELECT 1 FROM teaching_addresses t
    WHERE t.user_id = f.user_id AND t.area_id IN (SELECT id FROM asked)))`
