import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import type { LocalDate } from '#api/core/local_date'
import { rowsOf, type Client } from '#api/core/queue/sql'

/** Dates of the instructor on which nothing of theirs is free, both ends included. */
export interface Vacation {
  id: string
  from: LocalDate
  to: LocalDate
  /** For the instructor alone. */
  note: string | null
}

const COLUMNS = `id, to_char(from_date, 'YYYY-MM-DD') AS "from", to_char(to_date, 'YYYY-MM-DD') AS "to", note`

/** Those that are not over, the next one first. */
export function vacationsOf(
  userId: string,
  today: LocalDate,
  client: Client = db.connection()
): Promise<Vacation[]> {
  const sql = `SELECT ${COLUMNS} FROM vacations
    WHERE user_id = :userId AND to_date >= CAST(:today AS date) ORDER BY from_date, id`
  return rowsOf(client, sql, { userId, today })
}

export async function insertVacation(
  trx: TransactionClientContract,
  userId: string,
  said: Omit<Vacation, 'id'>
): Promise<Vacation> {
  const vacation = { id: newId(), ...said }
  await rowsOf(
    trx,
    `INSERT INTO vacations (id, user_id, from_date, to_date, note, created_at)
     VALUES (:id, :userId, :from, :to, :note, :now)`,
    { ...vacation, userId, now: wallClock.now().toJSDate() }
  )
  return vacation
}

/** @returns whether there was one of that person */
export async function deleteVacation(
  trx: TransactionClientContract,
  userId: string,
  id: string
): Promise<boolean> {
  const sql = 'DELETE FROM vacations WHERE user_id = :userId AND id = :id RETURNING id'
  return (await rowsOf(trx, sql, { userId, id })).length > 0
}
