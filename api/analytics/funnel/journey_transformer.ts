import { SPENT_STATES } from '#api/beta/invites/invite'
import { MEASURED } from '../steps.js'
import { followUpKind, wasMailedLately } from './follow_up.js'
import type { JourneyRow } from './journey_queries.js'

const when = (at: Date | null) => at?.toISOString() ?? null

/** Somebody's way so far. */
export function toJourney(row: JourneyRow) {
  return {
    id: row.id,
    email: row.email,
    first_name: row.first_name,
    last_name: row.last_name,
    role: row.role,
    campaign: row.campaign,
    batch_id: row.batch_id,
    state: row.state,
    reached: MEASURED[row.reached - 1],
    since: row.since.toISOString(),
    sent_at: when(row.sent_at),
    expires_at: row.expires_at.toISOString(),
    moments: Object.fromEntries(MEASURED.map((step) => [step, when(row[`${step}_at`])])),
  }
}

/** With what a reminder would be, or why there is none. The act itself asks again. */
export function toStuck(row: JourneyRow) {
  const refusal = refusalOf(row)
  return {
    ...toJourney(row),
    follow_up: refusal ? null : followUpKind({ ...row, redeemed_at: null }),
    refusal,
  }
}

const ON_ITS_WAY = ['queued', 'sending', 'unknown']

export const REFUSALS = [
  'has_account',
  'no_address',
  'suppressed',
  'on_its_way',
  'mailed_lately',
] as const

function refusalOf(row: JourneyRow): (typeof REFUSALS)[number] | null {
  if (row.state === 'redeemed') return 'has_account'
  if (!row.email) return 'no_address'
  if (row.suppressed) return 'suppressed'
  if (ON_ITS_WAY.includes(row.state)) return 'on_its_way'
  const lives = !SPENT_STATES.includes(row.state)
  return lives && wasMailedLately({ ...row, redeemed_at: null }) ? 'mailed_lately' : null
}
