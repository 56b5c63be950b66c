import type { FoundingMember, FoundingSlots } from './types.ts'
import { count } from '../output/count.ts'
import { fields } from '../output/fields.ts'
import { table } from '../output/table.ts'
import { ago } from '../output/time.ts'

export const foundingTable = (rows: FoundingMember[]): string =>
  table(rows, [
    { header: 'no.', value: ({ number }) => number, align: 'right' },
    { header: 'name', value: (member) => `${member.first_name} ${member.last_name}`, min: 12 },
    { header: 'e-mail', value: ({ email }) => email, min: 18 },
    { header: 'claimed', value: ({ claimed_at }) => ago(claimed_at) },
    { header: 'invite', value: ({ invite_id }) => invite_id, drop: 1 },
  ])

/** The totals, and a warning where more is promised than there is. */
export function slotReport({ slots, taken, left, invited, overbooked }: FoundingSlots): string {
  const totals = fields([
    ['slots', String(slots)],
    ['taken', String(taken)],
    ['left', String(left)],
    ['invites out', String(invited)],
  ])
  if (overbooked === 0) return totals
  return `${totals}\n\n${count(overbooked, 'invite')} more than slots left: who comes last joins without one.`
}
