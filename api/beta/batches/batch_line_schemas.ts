import type { JSONSchema7 } from 'json-schema'
import {
  count,
  flag,
  id,
  instant,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  text,
} from '#api/core/schemas'
import { VERDICTS } from './batch.js'

const LINE: Record<string, JSONSchema7> = {
  id: count,
  line: count,
  email: orNull(text),
  first_name: orNull(text),
  last_name: orNull(text),
  role: oneOf(['instructor', 'student']),
  verdict: oneOf(VERDICTS),
  detail: orNull(text),
  state: text,
  invite_id: orNull(id),
  attempts: count,
  last_error: orNull(text),
}

export const lineSchema = named('BatchLine', object(LINE))

export const wholeLineSchema = named(
  'WholeBatchLine',
  object({
    ...LINE,
    expires_in_days: count,
    founding: flag,
    campaign: orNull(text),
    note: orNull(text),
    metadata: { type: 'object', additionalProperties: text },
    sent_at: orNull(instant),
    expires_at: orNull(instant),
    redeemed_at: orNull(instant),
    history: listOf(object({ state: text, at: instant, detail: orNull(text) })),
    mails: listOf(
      object({
        id,
        message_id: text,
        state: text,
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
    ),
  })
)
