import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { FoundSpot, PlaceWords, TeachingPlace } from './place.js'

export type PlaceFields = PlaceWords &
  FoundSpot & { approximate_lat: number; approximate_lng: number }

const SELECT = `SELECT t.id, t.name, t.street, t.unit, t.zip, t.pinned, t.lat, t.lng, t.area_id,
    t.approximate_lat, t.approximate_lng, t.version, t.created_at, t.updated_at,
    jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.label, 'borough', a.borough) AS area
  FROM teaching_addresses t JOIN areas n ON n.id = t.area_id
  JOIN areas a ON a.id = coalesce(n.successor_id, n.id)`

export function placesOf(
  userId: string,
  client: Client = db.connection()
): Promise<TeachingPlace[]> {
  return rowsOf(client, `${SELECT} WHERE t.user_id = :userId ORDER BY t.id`, { userId })
}

/** Null for another person's. */
export async function findPlace(
  userId: string,
  id: string,
  client: Client = db.connection()
): Promise<TeachingPlace | null> {
  const sql = `${SELECT} WHERE t.user_id = :userId AND t.id = :id`
  return (await rowsOf<TeachingPlace>(client, sql, { userId, id }))[0] ?? null
}

export async function insertPlace(
  trx: TransactionClientContract,
  place: PlaceFields & { id: string; userId: string },
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO teaching_addresses (id, user_id, name, street, unit, zip, pinned, lat, lng, area_id,
       approximate_lat, approximate_lng, created_at, updated_at)
     VALUES (:id, :userId, :name, :street, :unit, :zip, :pinned, :lat, :lng, :area_id,
       :approximate_lat, :approximate_lng, :now, :now)`,
    { ...place, now: now.toJSDate() }
  )
}

export async function updatePlace(
  trx: TransactionClientContract,
  id: string,
  place: PlaceFields,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE teaching_addresses SET name = :name, street = :street, unit = :unit, zip = :zip,
       pinned = :pinned, lat = :lat, lng = :lng, area_id = :area_id,
       approximate_lat = :approximate_lat, approximate_lng = :approximate_lng,
       version = version + 1, updated_at = :now
     WHERE id = :id`,
    { ...place, id, now: now.toJSDate() }
  )
}

export async function deletePlace(
  trx: TransactionClientContract,
  userId: string,
  id: string
): Promise<boolean> {
  const sql = 'DELETE FROM teaching_addresses WHERE user_id = :userId AND id = :id RETURNING id'
  return (await rowsOf(trx, sql, { userId, id })).length > 0
}
