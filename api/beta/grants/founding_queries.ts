import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import { setting } from '#api/core/settings/settings'
import { WAITING_STATES } from '../invites/invite.js'
import { isLive } from '../invites/live_sql.js'
import { businessClock } from '#api/core/clock'
import { foundingSlots } from './founding.js'

/** A slot with the person who holds it. */
export interface FoundingRow {
  number: number
  user_id: string
  first_name: string
  last_name: string
  email: string
  invite_id: string | null
  claimed_at: Date
}

export const foundingList: ListDefinition = {
  fields: {
    id: { column: 'founding_members.user_id', kind: 'text' },
    number: { column: 'founding_members.number', kind: 'number' },
    first_name: { column: 'users.first_name', kind: 'text' },
    last_name: { column: 'users.last_name', kind: 'text' },
    email: { column: 'users.email', kind: 'text' },
    invite_id: { column: 'founding_members.invite_id', kind: 'text' },
    claimed_at: { column: 'founding_members.claimed_at', kind: 'instant' },
  },
  search: ['users.first_name', 'users.last_name', 'users.email'],
  defaultSort: { field: 'number', direction: 'asc' },
  idColumn: 'founding_members.user_id',
}

export const foundingQuery = () =>
  db
    .from('founding_members')
    .join('users', 'users.id', 'founding_members.user_id')
    .select(
      'founding_members.*',
      'users.first_name as first_name',
      'users.last_name as last_name',
      'users.email as email'
    )

/**
 * How many slots there are, are taken and are left, and how many invites are out that promise one:
 * more of those than slots left means that somebody will come too late.
 */
export async function foundingTotals() {
  const [taken, invited] = await Promise.all([countTaken(), countPromised()])
  const slots = setting(foundingSlots)
  const left = Math.max(0, slots - taken)
  return { slots, taken, left, invited, overbooked: Math.max(0, invited - left) }
}

async function countTaken(): Promise<number> {
  const [{ taken }] = await db.from('founding_members').count('* as taken')
  return Number(taken)
}

/** Founding invites that can still be redeemed. */
async function countPromised(): Promise<number> {
  const [{ promised }] = await db
    .from('invites')
    .where({ founding: true, role: 'instructor' })
    .whereRaw(isLive())
    .where((alive) =>
      alive
        .where('expires_at', '>', businessClock.now().toJSDate())
        .orWhereIn('state', [...WAITING_STATES])
    )
    .count('* as promised')
  return Number(promised)
}
