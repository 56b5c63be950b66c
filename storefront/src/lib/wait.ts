/** 30 → "30 seconds", 300 → "5 minutes", 3600 → "1 hour"; always rounded up. */
export function waitInWords(seconds: number): string {
  if (seconds < 60) return count(Math.ceil(seconds), 'second')
  if (seconds < 3600) return count(Math.ceil(seconds / 60), 'minute')
  return count(Math.ceil(seconds / 3600), 'hour')
}

/** 75 → "1:15", as a clock that counts down shows it. */
export function clockInWords(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  const rest = two(Math.floor(seconds % 60))
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** How long an invite still lives: "tomorrow" does not lie the way "in 1 day" does. */
export function expiryInWords(expiresAt: string, now = new Date()): string {
  const end = new Date(expiresAt)
  const hours = (end.getTime() - now.getTime()) / 3_600_000
  const day = end.toLocaleDateString('en-US', { ...NEW_YORK, month: 'long', day: 'numeric' })
  const time = end.toLocaleTimeString('en-US', { ...NEW_YORK, hour: 'numeric', minute: '2-digit' })
  if (hours < 1) return `for less than an hour, until ${time} New York time`
  if (hours < 24) return `for ${count(Math.floor(hours), 'more hour')}, until ${time} New York time`
  return `for ${count(Math.floor(hours / 24), 'more day')}, until ${day}`
}

const NEW_YORK = { timeZone: 'America/New_York' } as const

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
