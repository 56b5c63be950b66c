/** What staff write freely and may name somebody in. */
const WORDS = ['notes', 'cancel_reason']

/**
 * Fields of a date as the audit log keeps them, which outlasts everybody: of free words only that there
 * are some. Why a date is cancelled stands there as the reason.
 */
export const loggedFields = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      value !== null && WORDS.includes(field) ? '[words]' : value,
    ])
  )
