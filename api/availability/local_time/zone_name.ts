/**
 * The zone somebody named, spelt the one way we keep: what is remembered by zone would otherwise grow with
 * every spelling a stranger thinks of. Null where there is no such zone; a bare offset such as `+05:45`
 * is none, since it knows no summer.
 */
export function zoneNamed(text: string): string | null {
  if (!/^[A-Za-z]/.test(text)) return null
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
