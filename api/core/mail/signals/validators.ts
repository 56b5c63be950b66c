import vine from '@vinejs/vine'
import { DateTime } from 'luxon'

const MOST_EVENTS = 500

const realInstant = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string' || DateTime.fromISO(value).isValid) return
  field.report('There is no such instant.', 'instant', field)
})

const word = (length: number) => vine.string().minLength(1).maxLength(length)

export const signalsValidator = vine.create(
  vine.object({
    events: vine
      .array(
        vine.object({
          /** The provider's own; a second event with the same id is not heard. */
          id: word(100),
          type: vine.enum(['delivered', 'bounced', 'complained', 'opened'] as const),
          message_id: word(300),
          at: vine
            .string()
            .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/)
            .use(realInstant()),
          /** Of a bounce; a soft one is tried again by the provider. */
          kind: vine.enum(['hard', 'soft'] as const).optional(),
          detail: vine.string().maxLength(500).optional(),
        })
      )
      .minLength(1)
      .maxLength(MOST_EVENTS),
  })
)
