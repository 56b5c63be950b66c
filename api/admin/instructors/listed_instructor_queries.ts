import db from '@adonisjs/lucid/services/db'
import type { UserState } from '#api/accounts/user'
import { BUSINESS_NOW } from '#api/core/business_now_queries'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { ProfileState } from '#api/instructors/profile/instructor_profile'
import { MISSING_STEPS } from '#api/onboarding/missing_step_queries'
import type { StepKey } from '#api/onboarding/step'
import type { CheckState, IdentityState } from '#api/vetting/vetting'

/** The state as staff see it: a live profile may be hidden for a step, any may be kept back by them. */
export const STANDINGS = ['draft', 'live', 'hidden', 'paused', 'kept_back'] as const
export type Standing = (typeof STANDINGS)[number]

export interface ListedInstructorRow {
  id: string
  email: string
  first_name: string
  last_name: string
  account_state: UserState
  state: ProfileState
  standing: Standing
  shown: boolean
  missing: StepKey[]
  slug: string | null
  hidden_because: string[]
  offerings: number
  boroughs: string[]
  identity: IdentityState
  background_check: CheckState
  went_live_at: Date | null
  created_at: Date
}

const OFFERINGS = `SELECT count(*)::int FROM instructor_offerings o
  WHERE o.user_id = u.id AND o.state = 'live'`

const BOROUGHS = `ARRAY(SELECT DISTINCT a.borough FROM instructor_coverage c
  JOIN areas a ON a.id = ANY (c.area_ids) WHERE c.user_id = u.id ORDER BY a.borough)`

/** As vetting says it: an accepted identity stays so while another document is looked at. */
const IDENTITY = `CASE WHEN EXISTS (SELECT 1 FROM instructor_documents d
    WHERE d.user_id = u.id AND d.kind = 'identity' AND d.state = 'accepted') THEN 'accepted'
  ELSE coalesce((SELECT d.state FROM instructor_documents d
    WHERE d.user_id = u.id AND d.kind = 'identity' AND d.state <> 'replaced'
    ORDER BY d.sent_at DESC LIMIT 1), 'missing') END`

/** As vetting says it too: a pass holds until it runs out. */
const CHECK = `CASE WHEN b.state IS NULL THEN 'not_started' WHEN b.state = 'final_adverse' THEN b.state
  WHEN b.expires_at > ${BUSINESS_NOW} THEN 'passed' WHEN b.state = 'passed' THEN 'expired'
  ELSE b.state END`

const STATE = `coalesce(p.state, 'draft')`
const SHOWN = `coalesce(p.shown, false)`
const STANDING = `CASE WHEN 'staff' = ANY (p.hidden_because) THEN 'kept_back'
  WHEN p.state = 'live' AND NOT p.shown THEN 'hidden' ELSE ${STATE} END`

const MISSING = `ARRAY(SELECT lacking.step FROM (${MISSING_STEPS}) lacking
  WHERE lacking.user_id = u.id ORDER BY lacking.place)`

export const instructorList: ListDefinition = {
  fields: {
    id: { column: 'u.id', kind: 'text', filled: true },
    email: { column: 'u.email', kind: 'text', filled: true },
    last_name: { column: 'u.last_name', kind: 'text', filled: true },
    account_state: { column: 'u.state', kind: 'text', filled: true },
    state: { column: STATE, kind: 'text', filled: true },
    standing: { column: STANDING, kind: 'text', filled: true },
    missing: {
      column: 'lacking.step',
      kind: 'text',
      among: `SELECT lacking.user_id FROM (${MISSING_STEPS}) lacking WHERE`,
    },
    shown: { column: SHOWN, kind: 'boolean', filled: true },
    offerings: { column: `(${OFFERINGS})`, kind: 'number', filled: true },
    identity: { column: IDENTITY, kind: 'text', filled: true },
    background_check: { column: CHECK, kind: 'text', filled: true },
    category: {
      column: 'c.slug',
      kind: 'text',
      among: `SELECT o.user_id FROM instructor_offerings o JOIN services s ON s.id = o.service_id
        JOIN service_subcategories sc ON sc.id = s.subcategory_id
        JOIN service_categories c ON c.id = sc.category_id WHERE o.state = 'live' AND`,
    },
    service: {
      column: 's.slug',
      kind: 'text',
      among: `SELECT o.user_id FROM instructor_offerings o JOIN services s ON s.id = o.service_id
        WHERE o.state = 'live' AND`,
    },
    borough: {
      column: 'a.borough',
      kind: 'text',
      among: `SELECT c.user_id FROM instructor_coverage c
        JOIN areas a ON a.id = ANY (c.area_ids) WHERE`,
    },
    went_live_at: { column: 'p.went_live_at', kind: 'instant' },
    created_at: { column: 'u.created_at', kind: 'instant', filled: true },
  },
  // As the index `users_search` has it.
  search: [`(u.first_name || ' ' || u.last_name || ' ' || u.email)`, 'p.slug'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'u.id',
}

/**
 * Everybody with the role, also who has not written a word of a profile; who is deleted is gone. Without
 * the steps they lack: an export asks for those of many at once.
 */
export const whoTeaches = () =>
  db
    .from('users as u')
    .joinRaw(`JOIN user_roles r ON r.user_id = u.id AND r.role = 'instructor'`)
    .leftJoin('instructor_profiles as p', 'p.user_id', 'u.id')
    .leftJoin('background_checks as b', 'b.user_id', 'u.id')
    .whereNot('u.state', 'deleted')
    .select(
      'u.id',
      'u.email',
      'u.first_name',
      'u.last_name',
      'u.state as account_state',
      'u.created_at',
      'p.slug',
      'p.went_live_at',
      db.raw(`${STATE} AS state`),
      db.raw(`${STANDING} AS standing`),
      db.raw(`${SHOWN} AS shown`),
      db.raw(`coalesce(p.hidden_because, '{}') AS hidden_because`),
      db.raw(`(${OFFERINGS}) AS offerings`),
      db.raw(`${BOROUGHS} AS boroughs`),
      db.raw(`${IDENTITY} AS identity`),
      db.raw(`${CHECK} AS background_check`)
    )

export const listedInstructors = () => whoTeaches().select(db.raw(`${MISSING} AS missing`))

export const findListedInstructor = (id: string): Promise<ListedInstructorRow | null> =>
  listedInstructors().where('u.id', id).first()
