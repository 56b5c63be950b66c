import db from '@adonisjs/lucid/services/db'
import { dispatchDueEvents } from '#api/core/outbox/dispatch'
import { emailKey } from '#api/accounts/email'
import { insertInvites } from '#api/beta/invites/insert_invites'
import type { InviteRole, InviteState } from '#api/beta/invites/invite'
import { setState } from '#api/beta/invites/invite_repository'
import { DateTime } from 'luxon'
import { givenPerson } from '#tests/functional/accounts/people'

/** What the worker does with everything that was told. */
export async function letEventsCome(): Promise<void> {
  while (await dispatchDueEvents());
}

let made = 0

export interface InviteWish {
  at: Date
  role?: InviteRole
  campaign?: string | null
  email?: string
}

/** An invite by mail as it was written at a moment. */
export async function givenInvite(wish: InviteWish): Promise<string> {
  const email = wish.email ?? `n${process.pid}x${++made}@example.com`
  const draft = {
    email,
    emailKey: emailKey(email),
    firstName: null,
    lastName: null,
    role: wish.role ?? ('instructor' as const),
    founding: false,
    expiresInDays: 14,
    source: 'api',
    campaign: wish.campaign ?? null,
    note: null,
    metadata: {},
    batchId: null,
    createdBy: null,
  }
  return db.transaction(async (trx) => {
    const [{ id }] = await insertInvites(trx, [draft], DateTime.fromJSDate(wish.at))
    return id
  })
}

/** Moves an invite on at a moment, with the columns that such a state needs. */
export async function givenMove(id: string, state: InviteState, at: Date): Promise<void> {
  const columns: Record<string, unknown> = {}
  if (state === 'sent') columns.sent_at = at
  if (state === 'revoked') columns.revoked_at = at
  if (state === 'redeemed') {
    const { id: userId } = await givenPerson('instructor')
    Object.assign(columns, { redeemed_at: at, redeemed_by: userId })
  }
  await db.transaction((trx) => setState(trx, [id], state, DateTime.fromJSDate(at), { columns }))
}

/** Numbers of a fixed seed: a failure comes again. */
export function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}
