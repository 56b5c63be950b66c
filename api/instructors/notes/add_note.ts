import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { newId } from '#api/core/ids'
import { announceChange } from '#api/core/stream/resource_changes'
import { isInstructor } from '../instructor_queries.js'
import { insertNote } from './note_repository.js'

interface NewNote {
  userId: string
  body: string
  correlationId?: string
}

/**
 * Staff note something about an instructor. The audit log tells that they did, not what: it lasts, and
 * the note goes with the person.
 *
 * @returns the note's id
 * @throws Refusal 404 for who does not teach
 */
export async function addNote(
  actor: Actor,
  { userId, body, correlationId }: NewNote
): Promise<string> {
  if (!(await isInstructor(userId))) throw notFound()
  const id = newId()
  await db.transaction(async (trx) => {
    await insertNote(trx, { id, userId, authorId: actor.userId, body }, wallClock.now())
    await audit(trx, {
      actorId: actor.userId,
      action: 'instructor.noted',
      targetType: 'user',
      targetId: userId,
      after: { note_id: id },
      correlationId,
      channel: actor.channel,
    })
    await announceChange(trx, 'instructors', [userId])
  })
  return id
}
