import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { cityDate } from '#api/core/city_date'
import { businessClock } from '#api/core/clock'
import { Refusal } from '#api/core/errors'
import { suppressedAmong } from '#api/core/mail/suppression_repository'
import { emailKey } from '#api/accounts/email'
import { membersAmong } from '#api/accounts/membership_repository'
import { announceInvites } from './announce_invites.js'
import { insertInvites, type InviteDraft } from './insert_invites.js'
import { DAYS_WHEN_SENT, type InviteRole, type InviteRow } from './invite.js'
import { queueInviteMails } from './queue_invite_mails.js'
import { expireOverdueFor } from './expire_invites.js'
import { findInvite, findLive } from './invite_repository.js'

export interface InviteRequest {
  email: string
  role?: InviteRole
  first_name?: string
  last_name?: string
  founding?: boolean
  expires_in_days?: number
  campaign?: string
  note?: string
  /** By what way it came about, when that is not the door the actor used. */
  source?: string
}

/** What else belongs into the transaction of an invite. */
export type Alongside = (trx: TransactionClientContract, inviteId: string) => Promise<void>

/**
 * Invites one person. Refuses with 409 `already_member`, `suppressed` or `already_invited`; the last
 * one is decided by the database, so two clerks at once send one mail.
 */
export async function sendInvite(
  actor: Actor,
  request: InviteRequest,
  correlationId?: string,
  alongside?: Alongside
): Promise<InviteRow> {
  const draft = toDraft(actor, request)
  await assertMayBeInvited(draft)
  const now = businessClock.now()

  const id = await db.transaction(async (trx) => {
    await expireOverdueFor(trx, draft.emailKey!, now)
    const [invite] = await insertInvites(trx, [draft], now)
    if (!invite) throw alreadyInvited(await findLive(trx, draft.emailKey!, draft.role))
    await queueInviteMails(trx, [{ id: invite.id, email: draft.email! }])
    await audit(trx, {
      actorId: actor.userId,
      action: 'invite.sent',
      targetType: 'invite',
      targetId: invite.id,
      after: { role: draft.role, founding: draft.founding, expires_in_days: draft.expiresInDays },
      correlationId,
      channel: actor.channel,
    })
    await announceInvites(trx, [invite.id])
    await alongside?.(trx, invite.id)
    return invite.id
  })
  return (await findInvite(id))!
}

function toDraft(actor: Actor, request: InviteRequest): InviteDraft {
  return {
    email: request.email,
    emailKey: emailKey(request.email),
    firstName: request.first_name ?? null,
    lastName: request.last_name ?? null,
    role: request.role ?? 'instructor',
    founding: request.founding ?? false,
    expiresInDays: request.expires_in_days ?? DAYS_WHEN_SENT,
    source: request.source ?? actor.channel,
    campaign: request.campaign ?? null,
    note: request.note ?? null,
    metadata: {},
    batchId: null,
    createdBy: actor.userId,
  }
}

async function assertMayBeInvited(draft: InviteDraft): Promise<void> {
  if ((await membersAmong([draft.emailKey!])).size > 0) {
    throw new Refusal(409, 'already_member', { detail: `${draft.email} already has an account.` })
  }
  if ((await suppressedAmong([draft.email!])).size > 0) {
    throw new Refusal(409, 'suppressed', {
      detail: `${draft.email} is on the suppression list and gets no mail from us.`,
    })
  }
}

/** Names the invite that stands in the way, so that it can be sent again instead. */
export function alreadyInvited(live: InviteRow | null): Refusal {
  const when = live ? ` on ${cityDate(live.created_at)}` : ''
  return new Refusal(409, 'already_invited', {
    detail: `This address was invited${when} and the invite is still open. Resend that one.`,
    extra: { invite_id: live?.id ?? null },
  })
}
