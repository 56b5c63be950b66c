import db from '@adonisjs/lucid/services/db'
import { asStaff, bodyOf, uploadCsv } from './desk.js'

/** A file of so many people, none of whom is known. */
export const people = (count: number, name = 'p') =>
  ['email,first_name', ...Array.from({ length: count }, (_, n) => `${name}${n}@example.com,P${n}`)]
    .join('\n')
    .concat('\n')

export const dryRun = (csv: string, fields: Record<string, string> = {}) =>
  uploadCsv(csv, { dry_run: 'true', ...fields })

export const act = (id: string, verb: string, body: object = {}) =>
  asStaff('POST', `/invite-batches/${id}/${verb}`, body)

interface Numbers extends Record<string, unknown> {
  state: string
  counts: Record<string, number>
  states: Record<string, number>
}

export const numbersOf = async (id: string) =>
  bodyOf(await asStaff('GET', `/invite-batches/${id}`)) as Numbers

/** What must hold of a batch's numbers at every moment; empty when it does. */
export async function contradictions(id: string): Promise<string[]> {
  const { counts, states } = await numbersOf(id)
  const verdicts =
    counts.will_send +
    counts.duplicate_in_file +
    counts.already_invited +
    counts.already_member +
    counts.invalid +
    counts.suppressed +
    counts.bad_role +
    counts.bad_expiry +
    counts.malformed
  const invites = Object.values(states).reduce((sum, count) => sum + count, 0)
  const found = []
  if (verdicts !== counts.checked) found.push(`${verdicts} verdicts of ${counts.checked} lines`)
  if (invites > 0 && invites !== counts.will_send)
    found.push(`${invites} invites for ${counts.will_send} lines`)
  return found
}

export const invitesOf = (id: string) => db.from('invites').where('batch_id', id)
