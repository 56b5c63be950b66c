import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { InstructorProfile, InstructorProfileFields } from './instructor_profile.js'

const COLUMNS = `slug, state, went_live_at, hidden_because, shown, headline, bio, years_experience,
  languages, education, time_zone, version, created_at, updated_at`

export async function findInstructorProfile(
  userId: string,
  client: Client = db.connection()
): Promise<InstructorProfile | null> {
  const sql = `SELECT ${COLUMNS} FROM instructor_profiles WHERE user_id = :userId`
  return (await rowsOf<InstructorProfile>(client, sql, { userId }))[0] ?? null
}

/** Makes the row of who has none, with what the table says of a draft. */
export async function insertInstructorProfile(
  trx: TransactionClientContract,
  { userId, slug }: { userId: string; slug: string },
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO instructor_profiles (user_id, slug, created_at, updated_at)
     VALUES (:userId, :slug, :now, :now)`,
    { userId, slug, now: now.toJSDate() }
  )
}

export async function storeInstructorProfile(
  trx: TransactionClientContract,
  userId: string,
  fields: InstructorProfileFields & { version: number },
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE instructor_profiles SET headline = :headline, bio = :bio,
       years_experience = :years_experience, languages = :languages, education = :education,
       time_zone = :time_zone, version = :version, updated_at = :now
     WHERE user_id = :userId`,
    { ...fields, userId, now: now.toJSDate() }
  )
}

/** An address is no part of what its owner edits, so the version stays. */
export async function storeSlug(
  trx: TransactionClientContract,
  userId: string,
  slug: string
): Promise<void> {
  const sql = 'UPDATE instructor_profiles SET slug = :slug WHERE user_id = :userId'
  await rowsOf(trx, sql, { userId, slug })
}
