import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { announceInvites } from './announce_invites.js'
import { insertInvites, type InsertedInvite } from './insert_invites.js'
import { DAYS_WHEN_GENERATED, type InviteRole } from './invite.js'

export interface GenerateRequest {
  count: number
  role?: InviteRole
  founding?: boolean
  expires_in_days?: number
  campaign?: string
  note?: string
}

/** Makes codes that no mail carries; this is the only time they are shown in full. */
export async function generateInvites(
  actor: Actor,
  request: GenerateRequest,
  correlationId?: string
): Promise<InsertedInvite[]> {
  const draft = {
    email: null,
    emailKey: null,
    firstName: null,
    lastName: null,
    role: request.role ?? ('instructor' as const),
    founding: request.founding ?? false,
    expiresInDays: request.expires_in_days ?? DAYS_WHEN_GENERATED,
    source: actor.channel,
    campaign: request.campaign ?? null,
    note: request.note ?? null,
    metadata: {},
    batchId: null,
    createdBy: actor.userId,
  }
  return db.transaction(async (trx) => {
    const drafts = Array.from({ length: request.count }, () => draft)
    const invites = await insertInvites(trx, drafts, businessClock.now())
    await audit(trx, {
      actorId: actor.userId,
      action: 'invites.generated',
      targetType: 'invite',
      targetId: invites[0].id,
      after: { count: invites.length, role: draft.role, founding: draft.founding },
      correlationId,
      channel: actor.channel,
    })
    await announceInvites(
      trx,
      invites.map(({ id }) => id)
    )
    return invites
  })
}
