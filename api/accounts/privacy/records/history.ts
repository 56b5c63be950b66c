import type { Person } from './person.js'

/** Of what the person did to others only that they did it; ids of others never. */
export function toHistory(row: Record<string, unknown>, { id }: Person) {
  const aboutYou = row.target_type === 'user' && row.target_id === id
  const seen = { at: row.at, action: row.action, channel: row.channel }
  const by = row.actor_id === id ? 'you' : row.actor_id === null ? 'the system' : 'staff'
  if (!aboutYou) return { ...seen, by, on: row.target_type }
  const { before, after, reason } = row
  return { ...seen, by, on: 'you', reason, before: ownIds(before, id), after: ownIds(after, id) }
}

const AN_ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

function ownIds(value: unknown, id: string): unknown {
  if (typeof value === 'string') return AN_ID.test(value) && value !== id ? undefined : value
  if (Array.isArray(value)) return value.map((inner) => ownIds(inner, id))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, ownIds(inner, id)]))
}
