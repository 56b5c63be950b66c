import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { CheckState, IdentityState } from '../vetting.js'

export interface ReviewRow {
  id: string
  first_name: string
  last_name: string
  email: string
  identity: IdentityState
  check_state: CheckState
  expires_at: Date | null
  identity_waits: boolean
  check_waits: boolean
  waiting_since: Date | null
}

/** What staff have to look at, a row for each thing. */
const WAITING = `SELECT user_id, 'identity' AS kind, sent_at AS since
    FROM instructor_documents WHERE state = 'pending' AND kind = 'identity'
  UNION ALL
  SELECT user_id, 'background_check', since
    FROM background_checks WHERE state IN ('pending', 'review', 'disputed')`

const JOINED = `
  JOIN (SELECT user_id FROM background_checks
    UNION SELECT user_id FROM instructor_documents) AS began ON began.user_id = u.id
  LEFT JOIN background_checks AS checked ON checked.user_id = u.id
  LEFT JOIN LATERAL (SELECT state FROM instructor_documents
    WHERE user_id = u.id AND kind = 'identity' AND state <> 'replaced'
    ORDER BY state = 'accepted' DESC, sent_at DESC LIMIT 1) AS document ON true
  LEFT JOIN (SELECT user_id, min(since) AS since, bool_or(kind = 'identity') AS identity,
      bool_or(kind = 'background_check') AS background
    FROM (${WAITING}) AS things GROUP BY user_id) AS waiting ON waiting.user_id = u.id`

const IDENTITY = `COALESCE(document.state, 'missing')`
const CHECK_STATE = `COALESCE(checked.state, 'not_started')`
const IDENTITY_WAITS = 'COALESCE(waiting.identity, false)'
const CHECK_WAITS = 'COALESCE(waiting.background, false)'

export const reviewList: ListDefinition = {
  fields: {
    id: { column: 'u.id', kind: 'text', filled: true },
    first_name: { column: 'u.first_name', kind: 'text', filled: true },
    last_name: { column: 'u.last_name', kind: 'text', filled: true },
    email: { column: 'u.email', kind: 'text', filled: true },
    identity: { column: IDENTITY, kind: 'text', filled: true },
    check_state: { column: CHECK_STATE, kind: 'text', filled: true },
    expires_at: { column: 'checked.expires_at', kind: 'instant' },
    identity_waits: { column: IDENTITY_WAITS, kind: 'boolean', filled: true },
    check_waits: { column: CHECK_WAITS, kind: 'boolean', filled: true },
    waits: { column: '(waiting.since IS NOT NULL)', kind: 'boolean', filled: true },
    waiting_since: { column: 'waiting.since', kind: 'instant' },
  },
  search: [`(u.first_name || ' ' || u.last_name || ' ' || u.email)`],
  defaultSort: { field: 'waiting_since', direction: 'asc' },
  idColumn: 'u.id',
}

/** Instructors who began to prove themselves. The caller adds filters, order and limit. */
export const reviewQuery = () =>
  db
    .from('users as u')
    .joinRaw(JOINED)
    .select(
      'u.id',
      'u.first_name',
      'u.last_name',
      'u.email',
      'checked.expires_at',
      db.raw(`${IDENTITY} AS identity, ${CHECK_STATE} AS check_state`),
      db.raw(`${IDENTITY_WAITS} AS identity_waits, ${CHECK_WAITS} AS check_waits`),
      db.raw('waiting.since AS waiting_since')
    )

export const findReview = (userId: string): Promise<ReviewRow | null> =>
  reviewQuery().where('u.id', userId).first()
