import db from '@adonisjs/lucid/services/db'
import { notYourself } from '#api/accounts/errors'
import { findUser, lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { queueMail } from '#api/core/mail/queue_mail'
import { documentDecided } from '../errors.js'
import { tellVettingChanged } from '../tell_vetting_changed.js'
import { findDocument, storeDecision } from './document_repository.js'
import { IDENTITY_MAIL } from './identity_mail.js'

/** Why a document does not prove who somebody is; the person reads it in words and may send another. */
export const IDENTITY_REASONS = [
  'unreadable',
  'wrong_document',
  'other_name',
  'run_out',
  'other',
] as const

export interface IdentityDecision {
  decision: 'accept' | 'refuse'
  reason_code?: (typeof IDENTITY_REASONS)[number]
  note?: string
}

/**
 * Staff accept or refuse a document. Answers whose it is.
 *
 * @throws Refusal 409 `document_decided`; 403 `not_yourself` to staff who teach as well
 */
export async function decideIdentity(
  actor: Actor,
  id: string,
  { decision, reason_code: reasonCode, note }: IdentityDecision,
  correlationId?: string
): Promise<string> {
  const document = await findDocument(id)
  if (document?.kind !== 'identity') throw notFound()
  const { user_id: userId } = document
  if (userId === actor.userId) throw notYourself()
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const refused = decision === 'refuse'
    const stored = {
      state: refused ? ('refused' as const) : ('accepted' as const),
      decidedBy: actor.userId,
      reasonCode: refused ? reasonCode! : null,
      note: (refused && note) || null,
    }
    const now = businessClock.now().toJSDate()
    if (!(await storeDecision(trx, id, stored, now))) throw documentDecided()
    await audit(trx, {
      actorId: actor.userId,
      action: `instructor_document.${stored.state}`,
      targetType: 'user',
      targetId: userId,
      after: { document: id, ...(refused ? { why: reasonCode } : {}) },
      correlationId,
      channel: actor.channel,
    })
    const { email: to } = (await findUser(userId, trx))!
    await queueMail(trx, { key: `${IDENTITY_MAIL}:${id}`, kind: IDENTITY_MAIL, causeId: id, to })
    await tellVettingChanged(trx, [userId])
  })
  return userId
}
