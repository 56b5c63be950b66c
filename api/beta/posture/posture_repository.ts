import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { Posture } from './posture.js'

interface PostureRow {
  instructor_access: Posture['instructor']
  student_access: Posture['student']
}

export async function findPosture(): Promise<Posture> {
  return toPosture(await db.from('posture').firstOrFail())
}

/** Replaces the posture and answers the one before, under a lock until the transaction ends. */
export async function replacePosture(
  trx: TransactionClientContract,
  { instructor, student }: Posture,
  changed: { by: string | null; at: DateTime }
): Promise<Posture> {
  const before = await trx.from('posture').forUpdate().firstOrFail()
  await trx.from('posture').update({
    instructor_access: instructor,
    student_access: student,
    changed_at: changed.at.toJSDate(),
    changed_by: changed.by,
  })
  return toPosture(before)
}

const toPosture = ({ instructor_access, student_access }: PostureRow): Posture => ({
  instructor: instructor_access,
  student: student_access,
})
