import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { ServiceState } from '#api/catalogue/catalogue'
import { FORMATS } from './format.js'
import { OFFERING_LIMITS, type Offering, type OfferingState } from './offering.js'

/** An offering as its instructor has it, with what the catalogue no longer allows. */
export interface OwnOffering extends Offering {
  service_id: string
  service_state: ServiceState
  online_capable: boolean
  /** Of the service, as it is now. */
  service_age_groups: string[]
  state: OfferingState
  position: number
  version: number
  archived_at: Date | null
  created_at: Date
  updated_at: Date
}

const OWN = `
  SELECT o.id, o.service_id, s.state AS service_state, s.online_capable,
    s.age_groups AS service_age_groups,
    jsonb_build_object('slug', s.slug, 'name', s.name,
      'category', jsonb_build_object('slug', c.slug, 'name', c.name)) AS service,
    ARRAY(SELECT jsonb_build_object('format', r.format, 'hourly_rate_cents', r.hourly_rate_cents)
      FROM instructor_offering_rates r WHERE r.offering_id = o.id
      ORDER BY array_position(CAST('{${FORMATS}}' AS text[]), r.format)) AS formats,
    o.durations, o.age_groups, o.levels, o.selections, o.description, o.equipment,
    o.state, o.position, o.version, o.archived_at, o.created_at, o.updated_at
  FROM instructor_offerings o
  JOIN services s ON s.id = o.service_id
  JOIN service_subcategories sc ON sc.id = s.subcategory_id
  JOIN service_categories c ON c.id = sc.category_id
  WHERE o.user_id = :userId`

/** Live ones in the instructor's order; of archived ones the latest. */
export function ownOfferings(
  userId: string,
  state: OfferingState = 'live',
  client: Client = db.connection()
): Promise<OwnOffering[]> {
  const sql = `${OWN} AND o.state = :state ORDER BY o.archived_at DESC, o.position, o.id LIMIT :most`
  return rowsOf(client, sql, { userId, state, most: OFFERING_LIMITS[state] })
}

/** Null for another person's. */
export async function findOwnOffering(
  userId: string,
  id: string,
  client: Client = db.connection()
): Promise<OwnOffering | null> {
  return (await rowsOf<OwnOffering>(client, `${OWN} AND o.id = :id`, { userId, id }))[0] ?? null
}
