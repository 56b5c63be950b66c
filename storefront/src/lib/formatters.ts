const made = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter takes longer than all that a page does with it, and there are few zones. */
export function formatter(
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  locale = 'en-US'
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  const next = new Intl.DateTimeFormat(locale, { timeZone, ...options })
  made.set(key, next)
  return next
}
