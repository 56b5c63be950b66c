import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { FORMATS } from './format.js'
import type { Offering } from './offering.js'

/**
 * What students may book of many instructors, in each one's own order; who has nothing is not in the
 * map. One query. What the catalogue no longer has stays with its instructor but is left out here: a
 * retired service, a rate online where that is no longer possible, an age the service is not for.
 * Whether an instructor is shown at all is the caller's question.
 */
export async function liveOfferingsOf(
  userIds: readonly string[],
  client: Client = db.connection()
): Promise<Map<string, Offering[]>> {
  const rows = await rowsOf<Offering & { user_id: string }>(client, LIVE_OFFERINGS, {
    userIds: [...userIds],
  })
  const offerings = rows.map(({ user_id: userId, ...offering }) => ({ userId, offering }))
  const byPerson = Map.groupBy(offerings, ({ userId }) => userId)
  return new Map(
    [...byPerson].map(([userId, own]) => [userId, own.map(({ offering }) => offering)])
  )
}

/** A service `s` is there, by an age that an offering `o` of it names too. */
const TAUGHT = `s.state = 'live' AND o.age_groups && s.age_groups`

/** Online only where the service can be. */
const placeable = (rate: string) => `(${rate}.format <> 'online' OR s.online_capable)`

/** Whether students can book a rate `rate` of an offering `o` of a service `s`, as `liveOfferingsOf` has it. */
export const BOOKABLE = `${TAUGHT} AND ${placeable('rate')}`

/** Rates of an offering `o` of a service `s` that can be booked, in the order of display. */
const RATES = `
  SELECT jsonb_agg(jsonb_build_object(
      'format', r.format, 'hourly_rate_cents', r.hourly_rate_cents)
    ORDER BY array_position(CAST('{${FORMATS}}' AS text[]), r.format)
  ) AS formats
  FROM instructor_offering_rates r
  WHERE r.offering_id = o.id AND ${placeable('r')}`

/** The offering is there as well. */
const LIVE = `o.state = 'live' AND ${TAUGHT}`

/** Formats and lengths of what can be booked of `person (user_id)`, in the instructor's own order. */
export const LIVE_LESSONS = `
  SELECT jsonb_agg(
    jsonb_build_object('formats', rates.formats, 'durations', o.durations) ORDER BY o.position, o.id
  ) AS lessons
  FROM instructor_offerings o JOIN services s ON s.id = o.service_id
  CROSS JOIN LATERAL (${RATES}) rates
  WHERE o.user_id = person.user_id AND ${LIVE} AND rates.formats IS NOT NULL`

const AGES = `
  SELECT array_agg(age_group ORDER BY place) AS age_groups
  FROM unnest(o.age_groups) WITH ORDINALITY AS own (age_group, place)
  WHERE age_group = ANY (s.age_groups)`

const offered = (whose: string) => `
  SELECT o.id, jsonb_build_object('slug', s.slug, 'name', s.name,
      'category', jsonb_build_object('slug', c.slug, 'name', c.name)) AS service,
    rates.formats, o.durations, ages.age_groups, o.levels, o.selections, o.description, o.equipment,
    o.user_id
  FROM instructor_offerings o
  JOIN services s ON s.id = o.service_id
  JOIN service_subcategories sc ON sc.id = s.subcategory_id
  JOIN service_categories c ON c.id = sc.category_id
  CROSS JOIN LATERAL (${RATES}) rates
  CROSS JOIN LATERAL (${AGES}) ages
  WHERE o.user_id ${whose} AND ${LIVE} AND rates.formats IS NOT NULL
  ORDER BY o.user_id, o.position, o.id`

const LIVE_OFFERINGS = offered('= ANY (:userIds)')

/** The same of a profile `p`, as one value; null where nothing is offered. */
export const OWN_OFFERINGS = `SELECT json_agg(own) FROM (
  SELECT id, service, formats, durations, age_groups, levels, selections, description, equipment
  FROM (${offered('= p.user_id')}) offered) own`
