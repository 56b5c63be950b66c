import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { Client } from '#api/core/queue/sql'
import type { InstructorAccess, Posture, StudentAccess } from './posture.js'

export interface PostureInForce {
  posture: Posture
  version: number
}

interface PostureRow {
  instructor_access: InstructorAccess
  student_access: StudentAccess
  version: number
}

export async function readPosture(client: Client = db.connection()): Promise<PostureInForce> {
  return toPostureInForce(await client.from('posture').firstOrFail())
}

/** The posture, locked until the transaction ends: changes of it come one after the other. */
export async function lockPosture(trx: TransactionClientContract): Promise<PostureInForce> {
  return toPostureInForce(await trx.from('posture').forUpdate().firstOrFail())
}

/** Puts a posture under the lock of `lockPosture` and answers the version it makes. */
export async function storePosture(
  trx: TransactionClientContract,
  { instructor, student }: Posture,
  changed: { by: string | null; at: DateTime }
): Promise<number> {
  const [{ version }] = await trx
    .from('posture')
    .update({
      instructor_access: instructor,
      student_access: student,
      changed_at: changed.at.toJSDate(),
      changed_by: changed.by,
      version: db.raw('version + 1'),
    })
    .returning('version')
  return version
}

const toPostureInForce = ({ version, ...row }: PostureRow): PostureInForce => ({
  version,
  posture: { instructor: row.instructor_access, student: row.student_access },
})
