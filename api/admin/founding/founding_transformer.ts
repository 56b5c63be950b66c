import type { FoundingRow } from '#api/beta/grants/founding_queries'
import { count, id, instant, named, object, orNull, text } from '#api/core/schemas'

export const foundingMemberSchema = named(
  'FoundingMember',
  object({
    id,
    number: count,
    first_name: text,
    last_name: text,
    email: text,
    invite_id: orNull(id),
    claimed_at: instant,
  })
)

export const foundingSlotsSchema = named(
  'FoundingSlots',
  object({ slots: count, taken: count, left: count, invited: count, overbooked: count })
)

export const toFoundingMember = (row: FoundingRow) => ({
  id: row.user_id,
  number: row.number,
  first_name: row.first_name,
  last_name: row.last_name,
  email: row.email,
  invite_id: row.invite_id,
  claimed_at: row.claimed_at.toISOString(),
})
