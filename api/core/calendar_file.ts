/** One event of a calendar file (RFC 5545). */
export interface CalendarEvent {
  /** The same for all times: a second file replaces what the first one brought. */
  uid: string
  /** Grows with every change. */
  sequence: number
  /** When the event became what it is. */
  changedAt: Date
  startsAt: Date
  endsAt: Date
  summary: string
  description?: string | null
  location?: string | null
  url?: string | null
  cancelled?: boolean
}

/** Instants are written in UTC, so that no program needs to know the zone and its switches. */
export function calendarFile(event: CalendarEvent): string {
  const texts: [name: string, text: string | null | undefined][] = [
    ['SUMMARY', event.summary],
    ['DESCRIPTION', event.description],
    ['LOCATION', event.location],
  ]
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//InstaInstru//Calendar//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${stamp(event.changedAt)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    `DTEND:${stamp(event.endsAt)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...texts.flatMap(([name, text]) => (text ? [`${name}:${escaped(text)}`] : [])),
    ...(event.url ? [`URL:${event.url}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

/** `20261201T230000Z` */
const stamp = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const escaped = (text: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')

const MOST_OCTETS = 75

/** Lines hold 75 octets; what is longer goes on after a blank, and never in the middle of a character. */
function folded(line: string): string[] {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MOST_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current]
}
