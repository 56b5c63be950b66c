import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { rowsOf } from '#api/core/queue/sql'
import { WAITING_STATES } from '../invites/invite.js'
import { isLive } from '../invites/live_sql.js'

/** Whom a switch may concern, counted at this moment. */
export interface Heads {
  instructor_invites: number
  student_invites: number
  pending_instructors: number
  pending_students: number
  instructors_without_grant: number
  instructors_with_grant: number
  students_without_grant: number
  students_with_grant: number
  invite_requests: number
}

export async function countHeads(): Promise<Heads> {
  const [row] = await rowsOf<Heads>(
    db.connection(),
    `WITH live AS (
       SELECT role, count(*) AS heads FROM invites
       WHERE ${isLive()} AND (expires_at > :now OR state = ANY(:waiting)) GROUP BY role
     ), people AS (
       SELECT r.role, u.state,
         EXISTS (SELECT 1 FROM beta_grants g WHERE g.user_id = u.id) AS granted, count(*) AS heads
       FROM users u JOIN user_roles r ON r.user_id = u.id
       WHERE r.role IN ('student', 'instructor') AND u.state IN ('active', 'pending_verification')
       GROUP BY 1, 2, 3
     )
     SELECT
       (SELECT ${total()} FROM live WHERE role = 'instructor') AS instructor_invites,
       (SELECT ${total()} FROM live WHERE role = 'student') AS student_invites,
       ${total(`state = 'pending_verification' AND role = 'instructor'`)}
         AS pending_instructors,
       ${total(`state = 'pending_verification' AND role = 'student'`)}
         AS pending_students,
       ${total(`state = 'active' AND role = 'instructor' AND NOT granted`)}
         AS instructors_without_grant,
       ${total(`state = 'active' AND role = 'instructor' AND granted`)}
         AS instructors_with_grant,
       ${total(`state = 'active' AND role = 'student' AND NOT granted`)}
         AS students_without_grant,
       ${total(`state = 'active' AND role = 'student' AND granted`)}
         AS students_with_grant,
       (SELECT count(*)::int FROM invite_requests WHERE state = 'open') AS invite_requests
     FROM people`,
    { now: businessClock.now().toJSDate(), waiting: [...WAITING_STATES] }
  )
  return row
}

/** A number as JavaScript has it: the driver hands out sums as text. */
const total = (where = 'true') => `coalesce(sum(heads) FILTER (WHERE ${where}), 0)::int`
