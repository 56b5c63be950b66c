import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'

/** What a person says of themselves. */
export interface ProfileFields {
  first_name: string
  last_name: string
  phone: string | null
  zip: string | null
  time_zone: string
  pronouns: string | null
}

export interface Profile extends ProfileFields {
  user_id: string
  email: string
  version: number
  created_at: Date
}

const COLUMNS = `id AS user_id, email, first_name, last_name, phone, zip, time_zone, pronouns,
  profile_version AS version, created_at`

export async function findProfile(
  userId: string,
  client: Client = db.connection()
): Promise<Profile | null> {
  const sql = `SELECT ${COLUMNS} FROM users WHERE id = :userId AND state <> 'deleted'`
  return (await rowsOf<Profile>(client, sql, { userId }))[0] ?? null
}

export async function storeProfile(
  trx: TransactionClientContract,
  userId: string,
  fields: ProfileFields,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE users SET first_name = :first_name, last_name = :last_name, phone = :phone, zip = :zip,
       time_zone = :time_zone, pronouns = :pronouns, profile_version = profile_version + 1,
       updated_at = :now
     WHERE id = :userId`,
    { ...fields, userId, now: now.toJSDate() }
  )
}
