import vine from '@vinejs/vine'
import { DateTime } from 'luxon'

/**
 * A date and time with its offset: without one nobody knows which of two nights' hours is meant. No
 * offset is longer than a day: what reads one would make another date of it without a word.
 */
const RFC_3339 =
  /^\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/

const isInstant = vine.createRule<undefined>((value, _, field) => {
  const text = typeof value === 'string' ? value.trim().replace(' ', 'T').toUpperCase() : ''
  const instant = RFC_3339.test(text) ? DateTime.fromISO(text, { zone: 'utc' }) : null
  if (instant?.isValid) field.mutate(instant.toISO(), field)
  else
    field.report('Say an instant with its offset, as 2026-11-01T09:00:00-05:00.', 'instant', field)
})

/** An RFC 3339 instant; what comes out is the same in UTC. */
export const instantText = () => vine.string().maxLength(40).use(isInstant())
