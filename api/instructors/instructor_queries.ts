import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'

/** Whether that person teaches, or is about to. */
export async function isInstructor(userId: string): Promise<boolean> {
  const rows = await rowsOf(
    db.connection(),
    `SELECT 1 FROM users u JOIN user_roles r ON r.user_id = u.id AND r.role = 'instructor'
     WHERE u.id = :userId AND u.state <> 'deleted'`,
    { userId }
  )
  return rows.length > 0
}
