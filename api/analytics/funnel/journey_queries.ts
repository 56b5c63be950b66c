import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { InviteRole, InviteState } from '#api/beta/invites/invite'
import { MEASURED, positionOf, type MeasuredStep } from '../steps.js'
import { within, type FunnelScope } from './scope.js'

/** A journey with its invite. */
export type JourneyRow = {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
  role: InviteRole
  campaign: string | null
  batch_id: string | null
  state: InviteState
  expires_at: Date
  sent_at: Date | null
  reached: number
  since: Date
  suppressed: boolean
} & Record<`${MeasuredStep}_at`, Date | null>

/** The moment of the furthest step. */
const SINCE = `CASE journeys.reached ${MEASURED.map(
  (step) => `WHEN ${positionOf(step)} THEN journeys.${step}_at`
).join(' ')} END`

export const journeyList: ListDefinition = {
  fields: {
    id: { column: 'invites.id', kind: 'text', filled: true },
    email: { column: 'invites.email', kind: 'text' },
    role: { column: 'journeys.role', kind: 'text', filled: true },
    campaign: { column: 'journeys.campaign', kind: 'text' },
    batch_id: { column: 'journeys.batch_id', kind: 'text' },
    week: { column: `to_char(journeys.week, 'YYYY-MM-DD')`, kind: 'text' },
    state: { column: 'invites.state', kind: 'text', filled: true },
    invited_at: { column: 'journeys.invited_at', kind: 'instant', filled: true },
    sent_at: { column: 'invites.sent_at', kind: 'instant' },
    since: { column: SINCE, kind: 'instant' },
  },
  search: ['invites.email', 'invites.first_name', 'invites.last_name', 'journeys.campaign'],
  defaultSort: { field: 'since', direction: 'asc' },
  idColumn: 'invites.id',
}

const SUPPRESSED = 'EXISTS (SELECT 1 FROM mail_suppressions s WHERE s.address = invites.email)'

function journeys(scope: FunnelScope) {
  const { where, bindings } = within(scope)
  return db
    .from('analytics_journeys as journeys')
    .join('invites', 'invites.id', 'journeys.invite_id')
    .whereRaw(where, bindings)
    .select(
      'invites.id',
      'invites.email',
      'invites.first_name',
      'invites.last_name',
      'invites.state',
      'invites.expires_at',
      'invites.sent_at',
      'journeys.*',
      db.raw(`${SINCE} AS since`),
      db.raw(`${SUPPRESSED} AS suppressed`)
    )
}

/** The rows that a step's number counts: of a step that nothing measures, none. */
export function reachedQuery(step: string, scope: FunnelScope) {
  const measured = MEASURED.find((name) => name === step)
  return measured
    ? journeys(scope).where('journeys.reached', '>=', positionOf(measured))
    : journeys(scope).whereRaw('false')
}

/**
 * Who has come no further since a moment. Withdrawn invites wait for nobody, and one that was followed
 * by another has handed its place on. Students with an account have no further to go here.
 */
export function stuckQuery(before: DateTime, steps: readonly MeasuredStep[], scope: FunnelScope) {
  return journeys(scope)
    .whereIn('journeys.reached', steps.map(positionOf))
    .whereRaw(`${SINCE} < ?`, [before.toJSDate()])
    .whereNot('invites.state', 'revoked')
    .whereRaw(`(journeys.reached < ${positionOf('registered')} OR journeys.role = 'instructor')`)
    .whereRaw(
      `NOT EXISTS (SELECT 1 FROM invites newer WHERE newer.email_key = invites.email_key
         AND newer.role = invites.role AND newer.created_at > invites.created_at)`
    )
}
