import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { Refusal } from '#api/core/errors'
import { resendInvite } from '../invites/resend_invite.js'
import { sendInvite, type Alongside, type InviteRequest } from '../invites/send_invite.js'
import { announceRequests } from './announce_requests.js'
import { requestClosed, assertOpen } from './assert_open.js'
import { closeRequest } from './request_repository.js'

/** What staff may choose; the address is the one that asked. */
export interface InviteOptions extends Omit<InviteRequest, 'email' | 'source'> {
  /** Send an invite that is open already again, with its own code, instead of refusing. */
  resend?: boolean
}

/**
 * Answers a wish with an invite and closes it in the same transaction. Two clerks at once send one
 * invite; whoever comes second hears that the wish is closed.
 */
export async function inviteRequester(
  actor: Actor,
  id: string,
  { resend, ...options }: InviteOptions,
  correlationId?: string
): Promise<void> {
  const request = await assertOpen(id)
  const close: Alongside = (trx, inviteId) =>
    closeAsInvited(trx, actor, id, inviteId, correlationId)
  const wish = {
    ...options,
    email: request.email,
    role: options.role ?? request.role ?? undefined,
    source: 'waitlist',
  }
  try {
    await sendInvite(actor, wish, correlationId, close)
  } catch (error) {
    const live = liveInviteOf(error)
    if (!live) throw error
    // Either another clerk answered this very wish meanwhile, or the invite is an older one.
    await assertOpen(id)
    if (!resend) throw error
    await resendInvite(actor, live, correlationId, close)
  }
}

function liveInviteOf(error: unknown): string | null {
  if (!(error instanceof Refusal) || error.code !== 'already_invited') return null
  return (error.refusal.extra?.invite_id as string | null | undefined) ?? null
}

async function closeAsInvited(
  trx: TransactionClientContract,
  actor: Actor,
  id: string,
  inviteId: string,
  correlationId?: string
): Promise<void> {
  const closing = { state: 'invited', by: actor.userId, answerId: inviteId } as const
  if (!(await closeRequest(trx, id, closing, businessClock.now()))) throw requestClosed()
  await audit(trx, {
    actorId: actor.userId,
    action: 'invite_request.invited',
    targetType: 'invite_request',
    targetId: id,
    before: { state: 'open' },
    after: { state: 'invited', invite_id: inviteId },
    correlationId,
    channel: actor.channel,
  })
  await announceRequests(trx, [id])
}
