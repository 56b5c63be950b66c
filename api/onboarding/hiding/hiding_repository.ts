import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { newId } from '#api/core/ids'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { ProfileState } from '#api/instructors/profile/instructor_profile'

/** One time that a profile was kept from view, and how the profile stands now. */
export interface Hiding {
  id: string
  user_id: string
  by_staff: boolean
  /** What staff tell the person; null where a step did it. */
  reason: string | null
  /** Keys of the steps that were open when it began; empty where staff did it. */
  because: string[]
  began_at: Date
  ended_at: Date | null
  state: ProfileState
  hidden_because: string[]
}

export interface OpenHiding {
  id: string
  reason: string
  began_at: Date
  /** Who did it; null once they are gone. */
  by: string | null
}

interface NewHiding {
  userId: string
  /** What staff tell the person, and who they are; without it a step did it. */
  staff?: { begunBy: string; reason: string }
  because: readonly string[]
}

/** @returns its id */
export async function beginHiding(
  trx: TransactionClientContract,
  { userId, staff, because }: NewHiding,
  now: DateTime
): Promise<string> {
  const id = newId()
  await rowsOf(
    trx,
    `INSERT INTO profile_hidings (id, user_id, by_staff, begun_by, reason, because, began_at)
     VALUES (:id, :userId, :byStaff, :begunBy, :reason, :because, :now)`,
    {
      ...{ id, userId, because, now: now.toJSDate(), byStaff: staff !== undefined },
      ...{ begunBy: staff?.begunBy ?? null, reason: staff?.reason ?? null },
    }
  )
  return id
}

/** Ends the one that is open; clocks of two processes may differ by a little. */
export async function endHiding(
  trx: TransactionClientContract,
  userId: string,
  byStaff: boolean,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE profile_hidings SET ended_at = greatest(began_at, :now)
     WHERE user_id = :userId AND by_staff = :byStaff AND ended_at IS NULL`,
    { userId, byStaff, now: now.toJSDate() }
  )
}

/** What staff keep back of this person now. */
export async function openHidingByStaff(
  userId: string,
  client: Client = db.connection()
): Promise<OpenHiding | null> {
  const [row] = await rowsOf<OpenHiding>(
    client,
    `SELECT h.id, h.reason, h.began_at,
       CASE WHEN u.state <> 'deleted' THEN u.first_name || ' ' || u.last_name END AS by
     FROM profile_hidings h LEFT JOIN users u ON u.id = h.begun_by
     WHERE h.user_id = :userId AND h.by_staff AND h.ended_at IS NULL`,
    { userId }
  )
  return row ?? null
}

export async function findHidings(ids: readonly string[]): Promise<Hiding[]> {
  return rowsOf<Hiding>(
    db.connection(),
    `SELECT h.id, h.user_id, h.by_staff, h.reason, h.because, h.began_at, h.ended_at,
       p.state, p.hidden_because
     FROM profile_hidings h JOIN instructor_profiles p USING (user_id) WHERE h.id = ANY(:ids)`,
    { ids }
  )
}
