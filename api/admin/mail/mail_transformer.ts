import type { ListedMail, MailAttempt } from '#api/core/mail/mail_list'
import { count, id, instant, listOf, named, object, orNull, text } from '#api/core/schemas'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export const mailList: ListDefinition = {
  fields: {
    id: { column: 'id', kind: 'text', filled: true },
    kind: { column: 'kind', kind: 'text', filled: true },
    cause_id: { column: 'cause_id', kind: 'text' },
    group_id: { column: 'group_id', kind: 'text' },
    to_address: { column: 'to_address', kind: 'text', filled: true },
    state: { column: 'state', kind: 'text', filled: true },
    attempts: { column: 'attempts', kind: 'number', filled: true },
    created_at: { column: 'created_at', kind: 'instant', filled: true },
    sent_at: { column: 'sent_at', kind: 'instant' },
  },
  search: ['to_address', 'message_id'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'id',
}

const members = {
  id,
  kind: text,
  cause_id: text,
  group_id: orNull(text),
  to_address: text,
  message_id: text,
  state: text,
  due_at: instant,
  attempts: count,
  provider_answer: orNull(text),
  last_error: orNull(text),
  created_at: instant,
  sent_at: orNull(instant),
}

export const mailSchema = named('Mail', object(members))

export const mailWithAttemptsSchema = named(
  'MailWithAttempts',
  object({
    ...members,
    tries: listOf(
      object({
        number: count,
        started_at: instant,
        ended_at: orNull(instant),
        outcome: orNull(text),
        answer: orNull(text),
      })
    ),
  })
)

export const toMail = (row: ListedMail) => ({
  ...row,
  due_at: row.due_at.toISOString(),
  created_at: row.created_at.toISOString(),
  sent_at: row.sent_at?.toISOString() ?? null,
})

export const toAttempt = ({ number, started_at, ended_at, outcome, answer }: MailAttempt) => ({
  number,
  started_at: started_at.toISOString(),
  ended_at: ended_at?.toISOString() ?? null,
  outcome,
  answer,
})
