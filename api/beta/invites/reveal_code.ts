import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { notFound, Refusal } from '#api/core/errors'
import { openCode } from './invite_code.js'
import { claimUrl, inTwoHalves } from './invite_letter.js'
import { lockInvite } from './invite_repository.js'
import { standingOf } from './invite_standing.js'

/**
 * Shows the code of an invite that staff hand over themselves once more, on record with its reason. A
 * code that was mailed belongs to the owner of the address alone, and a spent one is of no use: 409.
 */
export async function revealCode(
  actor: Actor,
  id: string,
  reason: string,
  correlationId?: string
): Promise<{ code: string; claim_url: string }> {
  return db.transaction(async (trx) => {
    const invite = await lockInvite(trx, id)
    if (!invite) throw notFound('There is no invite with this id.')
    if (invite.email) throw hidden('It goes by mail to its own address. Send it again instead.')
    if (standingOf(invite, businessClock.now()) !== 'valid') {
      throw hidden('It can no longer be used. Make a new one.')
    }
    await audit(trx, {
      actorId: actor.userId,
      action: 'invite.code_revealed',
      targetType: 'invite',
      targetId: id,
      reason,
      correlationId,
      channel: actor.channel,
    })
    const code = openCode(invite.code_sealed)
    return { code: inTwoHalves(code), claim_url: claimUrl(code, invite.campaign, 'code') }
  })
}

const hidden = (why: string) =>
  new Refusal(409, 'invite_state', { detail: `The code of this invite is not shown. ${why}` })
