import db from '@adonisjs/lucid/services/db'
import type { Avatar } from '#api/accounts/avatars/avatar'
import { AVATAR } from '#api/accounts/avatars/avatar_repository'
import type { Cursor } from '#api/core/page'
import { rowsOf } from '#api/core/queue/sql'
import { whereShown } from '#api/instructors/profile/where_shown'
import { ORDER } from './order.js'
import type { SearchScope } from './search_query.js'

/** An instructor as the directory lists them, but for what they offer and when they are free. */
export interface ListedRow {
  user_id: string
  slug: string
  first_name: string
  last_name: string
  headline: string | null
  time_zone: string
  avatar: Avatar | null
  /** Where the row stands in the order. */
  place: string
  area_count: number
  areas: { slug: string; name: string; borough: string }[]
  boroughs: string[]
}

const FEW_AREAS = 3

/** The area asked for, and those of another map that lead to it. */
const ASKED = 'ARRAY(SELECT w.id FROM areas w WHERE :areaId IN (w.id, w.successor_id))'

/** The areas around it, itself first. */
const AROUND = `ARRAY(
  SELECT w.id FROM areas w JOIN (
    SELECT n.id FROM areas n, areas asked
    WHERE asked.id = :areaId AND n.retired_at IS NULL AND NOT n.hidden
    ORDER BY n.centre <-> asked.centre LIMIT 12
  ) near ON near.id IN (w.id, w.successor_id))`

/** Whether a rate `r` of a profile `p` is for lessons in one of these areas. */
const heldIn = (areas: string) => `(
  (r.format IN ('student_location', 'neutral_location') AND EXISTS (
    SELECT 1 FROM instructor_coverage c WHERE c.user_id = p.user_id AND c.area_ids && ${areas}))
  OR (r.format = 'instructor_location' AND EXISTS (
    SELECT 1 FROM teaching_addresses t WHERE t.user_id = p.user_id AND t.area_id = ANY (${areas}))))`

/**
 * What can be booked of a profile `p`, as `liveOfferingsOf` shows it. Ages nearly always fit, but of a bare `&&`
 * the planner believes one in a hundred, and then goes through everybody for a page of twenty.
 */
export const BOOKABLE = `instructor_offerings o
  JOIN services s ON s.id = o.service_id AND s.state = 'live'
    AND coalesce(s.age_groups && o.age_groups, false)
  JOIN instructor_offering_rates r ON r.offering_id = o.id
    AND (r.format <> 'online' OR s.online_capable)`

/** As the index on it is written: who teaches is found by their address, headline and bio. */
export const SAID = `to_tsvector('english', translate(p.slug, '-', ' ') || ' '
  || coalesce(p.headline, '') || ' ' || coalesce(p.bio, '')) @@ plainto_tsquery('english', :words)`

const teaches = ({ services }: SearchScope, held = 'true') => `EXISTS (
  SELECT 1 FROM ${BOOKABLE} WHERE o.user_id = p.user_id AND o.state = 'live'
    AND ${services ? 's.slug = ANY (:services)' : 'true'} AND ${held})`

const within = (scope: SearchScope) =>
  `${teaches(scope, scope.areaId === null ? 'true' : heldIn(ASKED))}
   AND ${scope.words === null ? 'true' : SAID}`

/** Where a profile `p` goes, the area asked for first. */
const OWN_AREAS = `
  SELECT w.slug, w.label AS name, b.name AS borough,
    row_number() OVER (ORDER BY coalesce(w.id = :areaId, false) DESC, w.label, w.id) AS nth
  FROM areas w JOIN boroughs b ON b.slug = w.borough
  WHERE w.retired_at IS NULL AND NOT w.hidden AND w.id IN (
    SELECT coalesce(m.successor_id, m.id)
    FROM instructor_coverage c JOIN areas m ON m.id = ANY (c.area_ids) WHERE c.user_id = p.user_id)`

/** The people around a page of profiles, each with a few of their areas. */
const listed = (page: string) => `
  SELECT p.*, u.first_name, u.last_name, ${AVATAR} AS avatar, covered.*
  FROM (${page}) p
  JOIN users u ON u.id = p.user_id
  LEFT JOIN avatars a ON a.user_id = p.user_id
  CROSS JOIN LATERAL (
    SELECT CAST(count(*) AS integer) AS area_count,
      coalesce(array_agg(DISTINCT own.borough), '{}') AS boroughs,
      coalesce(jsonb_agg(jsonb_build_object('slug', own.slug, 'name', own.name,
        'borough', own.borough) ORDER BY own.nth) FILTER (WHERE own.nth <= ${FEW_AREAS}), '[]')
        AS areas
    FROM (${OWN_AREAS}) own
  ) covered
  ORDER BY p.position`

const PROFILE = 'p.user_id, p.slug, p.headline, p.time_zone'

/** A page of whom anybody may see and who is in the scope; one more than `limit` when there are more. */
export function listedWithin(
  scope: SearchScope,
  { after, limit }: { after: Cursor | null; limit: number }
): Promise<ListedRow[]> {
  const page = `
    SELECT ${PROFILE}, ${ORDER.place} AS place, row_number() OVER (ORDER BY ${ORDER.by}) AS position
    FROM instructor_profiles p
    WHERE ${whereShown()} AND ${within(scope)} AND ${after ? ORDER.after : 'true'}
    ORDER BY ${ORDER.by} LIMIT :limit`
  return rowsOf(db.connection(), listed(page), {
    ...bindingsOf(scope),
    ...{ afterAt: after?.at ?? null, afterId: after?.id ?? null, limit: limit + 1 },
  })
}

/** Who teaches the same elsewhere, those around the place first, without whom was found there. */
export function listedElsewhere(
  scope: SearchScope,
  { but, limit }: { but: readonly string[]; limit: number }
): Promise<ListedRow[]> {
  const by = `${teaches(scope, heldIn(AROUND))} DESC, ${ORDER.by}`
  const page = `
    SELECT ${PROFILE}, ${ORDER.place} AS place, row_number() OVER (ORDER BY ${by}) AS position
    FROM instructor_profiles p
    WHERE ${whereShown()} AND ${within({ ...scope, areaId: null })} AND p.user_id <> ALL (:but)
    ORDER BY position LIMIT :limit`
  return rowsOf(db.connection(), listed(page), { ...bindingsOf(scope), but, limit })
}

export const bindingsOf = ({ services, areaId, words }: SearchScope) => ({
  ...(services && { services }),
  areaId,
  ...(words !== null && { words }),
})
