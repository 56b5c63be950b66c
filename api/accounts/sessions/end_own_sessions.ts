import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import { endSessionOf, endSessionsOf } from './session_repository.js'

/** Ends one of one's own sessions, wherever it is. Throws 404. */
export async function endOwnSession(actor: Actor, id: string): Promise<void> {
  await db.transaction(async (trx) => {
    const found = isId(id) && (await endSessionOf(trx, actor.userId, id, wallClock.now()))
    if (!found) throw notFound('You have no such sign-in.')
    await audit(trx, { ...ofActor(actor), action: 'session.ended', targetId: id })
  })
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(actor: Actor & { sessionId: string }): Promise<void> {
  await db.transaction(async (trx) => {
    await endSessionsOf(trx, actor.userId, 'remote', wallClock.now(), actor.sessionId)
    await audit(trx, { ...ofActor(actor), action: 'session.others_ended' })
  })
}

const ofActor = ({ userId, channel }: Actor) => ({
  actorId: userId,
  targetType: 'session',
  channel,
})
