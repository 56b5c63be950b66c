import db from '@adonisjs/lucid/services/db'
import type { InviteState } from '#api/beta/invites/invite'
import { dice, givenInvite, givenMove, letEventsCome } from './given.js'

export const MOMENTS: InviteState[] = ['queued', 'delivered', 'opened', 'clicked', 'redeemed']

/** What really happened, remembered beside the database. */
export interface History {
  id: string
  role: 'instructor' | 'student'
  campaign: string | null
  /** By place in `MOMENTS`; the first is always there. */
  moments: (Date | undefined)[]
}

const HOUR = 3_600_000

/**
 * Invites with lives of their own: steps left out, mails sent again, answers that come late or twice.
 * Some events reach those who count them only after later ones.
 */
export async function givenHistories(seed: number, invites: number): Promise<History[]> {
  const roll = dice(seed)
  const begin = Date.parse('2026-09-14T13:00:00Z')
  const histories: History[] = []
  for (let made = 0; made < invites; made++) {
    const at = new Date(begin + roll(40 * 24) * HOUR + roll(HOUR))
    const role = roll(3) ? 'instructor' : 'student'
    const campaign = ([null, 'spring', 'autumn'] as const)[roll(3)]!
    const id = await givenInvite({ at, role, campaign })
    const moments = await live(id, at, roll)
    histories.push({ id, role, campaign, moments })
    if (roll(4) === 0) await tellSomeFirst(roll)
  }
  await letEventsCome()
  return histories
}

async function live(id: string, begun: Date, roll: (sides: number) => number) {
  const moments: History['moments'] = [begun]
  let at = begun.getTime()
  const next = () => new Date((at += 1_000 + roll(30 * HOUR)))
  if (roll(10) > 0) await givenMove(id, 'sent', next())
  const furthest = roll(MOMENTS.length)
  for (let place = 1; place <= furthest; place++) {
    if (place < furthest && roll(4) === 0) continue
    moments[place] = next()
    await givenMove(id, MOMENTS[place]!, moments[place]!)
    if (MOMENTS[place] === 'redeemed') return moments
    if (roll(5) === 0) await sendAgain(id, place, next)
  }
  if (roll(6) === 0) await givenMove(id, roll(2) ? 'expired' : 'revoked', next())
  return moments
}

/** The state goes back, the person does not: what was reached stays as it was, what is new counts. */
async function sendAgain(id: string, place: number, next: () => Date) {
  await givenMove(id, 'queued', next())
  await givenMove(id, 'sent', next())
  if (place > 1) await givenMove(id, 'delivered', next())
}

async function tellSomeFirst(roll: (sides: number) => number) {
  const waiting = await db.from('outbox_events').whereNull('dispatched_at').select('id')
  const later = waiting.filter(() => roll(2) === 0).map(({ id }) => id as string)
  await db
    .from('outbox_events')
    .whereIn('id', later)
    .update({ due_at: new Date(4e12) })
  await letEventsCome()
  await db
    .from('outbox_events')
    .whereIn('id', later)
    .update({ due_at: new Date(0) })
}
