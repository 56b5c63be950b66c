import { rowsOf, type Client } from '#api/core/queue/sql'
import type { InstructorEvent } from '../steps.js'

export interface InstructorFact {
  user_id: string
  step: InstructorEvent
  at: Date
}

/**
 * What the rows say that these people have done, and when for the first time. Of a profile, an account
 * for payouts and hours only the latest change is kept; it cannot have come after going live, since
 * that asks for them.
 */
const FACTS = `
  SELECT p.user_id, 'profile_submitted' AS step, greatest(p.updated_at, a.created_at) AS at
    FROM instructor_profiles p JOIN avatars a ON a.user_id = p.user_id
    WHERE p.user_id = ANY(:userIds) AND p.bio IS NOT NULL
  UNION ALL SELECT user_id, 'services_configured', min(created_at) FROM instructor_offerings
    WHERE user_id = ANY(:userIds) GROUP BY user_id
  UNION ALL SELECT user_id, 'background_check', min(at) FROM (
      SELECT user_id, at FROM background_check_events
        WHERE user_id = ANY(:userIds) AND to_state = 'passed'
      UNION ALL SELECT user_id, since FROM background_checks
        WHERE user_id = ANY(:userIds) AND state = 'passed'
    ) passed GROUP BY user_id
  UNION ALL SELECT user_id, 'payouts_connected', updated_at FROM payout_accounts
    WHERE user_id = ANY(:userIds) AND state = 'ready'
  UNION ALL SELECT user_id, 'availability_set', min(updated_at) FROM availability_days
    WHERE user_id = ANY(:userIds) GROUP BY user_id
  UNION ALL SELECT user_id, 'went_live', went_live_at FROM instructor_profiles
    WHERE user_id = ANY(:userIds) AND went_live_at IS NOT NULL
  UNION ALL SELECT user_id, 'clinic_attended', min(attendance_at) FROM clinic_sign_ups
    WHERE user_id = ANY(:userIds) AND attendance IN ('attended', 'late') GROUP BY user_id`

/** Those that are not written down yet. */
export function newFactsOf(client: Client, userIds: readonly string[]): Promise<InstructorFact[]> {
  return rowsOf<InstructorFact>(
    client,
    `SELECT fact.user_id, fact.step,
       CASE WHEN fact.step = 'clinic_attended' THEN fact.at
         ELSE least(fact.at, live.went_live_at) END AS at
     FROM (${FACTS}) fact
     LEFT JOIN instructor_profiles live ON live.user_id = fact.user_id
     WHERE NOT EXISTS (SELECT 1 FROM analytics_events e
       WHERE e.subject_id = fact.user_id AND e.step = fact.step)
     ORDER BY fact.user_id, at`,
    { userIds }
  )
}
