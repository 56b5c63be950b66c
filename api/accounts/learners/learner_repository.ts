import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { LearnerRow } from './learner.js'

export type LearnerFields = Pick<LearnerRow, 'first_name' | 'last_initial' | 'birth_date' | 'notes'>

const COLUMNS = `id, first_name, last_initial, to_char(birth_date, 'YYYY-MM-DD') AS birth_date, notes,
  version, created_at, updated_at`

export function learnersOf(
  userId: string,
  client: Client = db.connection()
): Promise<LearnerRow[]> {
  const sql = `SELECT ${COLUMNS} FROM learners WHERE user_id = :userId ORDER BY id`
  return rowsOf(client, sql, { userId })
}

/** Null for another person's. */
export async function findLearner(
  userId: string,
  id: string,
  client: Client = db.connection()
): Promise<LearnerRow | null> {
  const sql = `SELECT ${COLUMNS} FROM learners WHERE user_id = :userId AND id = :id`
  return (await rowsOf<LearnerRow>(client, sql, { userId, id }))[0] ?? null
}

export async function insertLearner(
  trx: TransactionClientContract,
  learner: LearnerFields & { id: string; userId: string },
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO learners
       (id, user_id, first_name, last_initial, birth_date, notes, created_at, updated_at)
     VALUES (:id, :userId, :first_name, :last_initial, :birth_date, :notes, :now, :now)`,
    { ...learner, now: now.toJSDate() }
  )
}

export async function updateLearner(
  trx: TransactionClientContract,
  id: string,
  fields: LearnerFields,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE learners SET first_name = :first_name, last_initial = :last_initial,
       birth_date = :birth_date, notes = :notes, version = version + 1, updated_at = :now
     WHERE id = :id`,
    { ...fields, id, now: now.toJSDate() }
  )
}

export async function deleteLearner(
  trx: TransactionClientContract,
  userId: string,
  id: string
): Promise<boolean> {
  const sql = 'DELETE FROM learners WHERE user_id = :userId AND id = :id RETURNING id'
  return (await rowsOf(trx, sql, { userId, id })).length > 0
}
