import { flag, id, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { checkSchema, toCheck } from '../background/check_transformer.js'
import type { CheckEventRow, CheckRow } from '../background/check.js'
import { MOVES, STAFF_MOVES, staffMovesFrom } from '../background/check_moves.js'
import { documentSchema, toDocument } from '../documents/document_transformer.js'
import type { DocumentRow } from '../documents/document.js'
import { CHECK_STATES, IDENTITY_STATES } from '../vetting.js'
import type { ReviewRow } from './review_queries.js'

const members = {
  id: { ...id, description: 'Of the person' },
  name: text,
  email: text,
  identity: oneOf(IDENTITY_STATES),
  check_state: oneOf(CHECK_STATES),
  expires_at: orNull(instant),
  identity_waits: flag,
  check_waits: flag,
  waiting_since: orNull(instant),
}

export const reviewSchema = named('VettingReview', object(members))

export const reviewDetailSchema = named(
  'VettingReviewDetail',
  object({
    ...members,
    background_check: checkSchema,
    moves: { ...listOf(oneOf(STAFF_MOVES)), description: 'What you may do with the check now' },
    documents: listOf(documentSchema),
    events: listOf(
      object({
        id,
        move: oneOf(MOVES),
        from_state: oneOf(CHECK_STATES),
        to_state: oneOf(CHECK_STATES),
        at: instant,
        consent_version: orNull(text),
        reason_code: orNull(text),
        note: orNull(text),
      })
    ),
  })
)

export const toReview = (row: ReviewRow) => ({
  id: row.id,
  name: `${row.first_name} ${row.last_name}`,
  email: row.email,
  identity: row.identity,
  check_state: row.check_state,
  expires_at: row.expires_at?.toISOString() ?? null,
  identity_waits: row.identity_waits,
  check_waits: row.check_waits,
  waiting_since: row.waiting_since?.toISOString() ?? null,
})

export interface ReviewParts {
  check: CheckRow | null
  events: CheckEventRow[]
  documents: DocumentRow[]
  /** Of whoever asks: nobody decides about themself. */
  own: boolean
  now: Date
}

export const toReviewDetail = (
  row: ReviewRow,
  { check, events, documents, own, now }: ReviewParts
) => ({
  ...toReview(row),
  background_check: toCheck(check, events, now),
  moves: own ? [] : staffMovesFrom(row.check_state),
  documents: documents.map(toDocument),
  events: events.map((event) => ({
    id: event.id,
    move: event.move,
    from_state: event.from_state,
    to_state: event.to_state,
    at: event.at.toISOString(),
    consent_version: event.consent_version,
    reason_code: event.reason_code,
    note: event.note,
  })),
})
