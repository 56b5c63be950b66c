import { count, id, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { REQUEST_STATES, STANDINGS } from './invite_request.js'

const members = {
  id,
  email: text,
  role: orNull(oneOf(['instructor', 'student'])),
  state: oneOf(REQUEST_STATES),
  standing: oneOf(STANDINGS),
  times_asked: count,
  declined_before: count,
  first_asked_at: instant,
  requested_at: instant,
  acknowledged_at: orNull(instant),
  closed_at: orNull(instant),
  closed_by: orNull(id),
  closed_by_name: orNull(text),
  close_reason: orNull(text),
  asked_with: orNull(id),
  answer_id: orNull(id),
}

export const requestSchema = named('InviteRequest', object(members))

export const requestWithOthersSchema = named(
  'InviteRequestWithOthers',
  object({
    ...members,
    others: listOf(
      object({
        id,
        state: oneOf(REQUEST_STATES),
        requested_at: instant,
        closed_at: orNull(instant),
        close_reason: orNull(text),
      })
    ),
  })
)
