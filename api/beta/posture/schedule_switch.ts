import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { unprocessable } from '#api/core/errors'
import { newId } from '#api/core/ids'
import { announcePosture } from './announce_posture.js'
import { phaseOf, type Posture } from './posture.js'
import { noSuchSchedule, scheduleOver, scheduleTaken } from './posture_refusals.js'
import { endSchedule, insertSchedule, lockSchedule } from './schedule_repository.js'

/** Has a posture come into force at an instant of the business clock. */
export async function scheduleSwitch(
  actor: Actor,
  { posture, at, reason }: { posture: Posture; at: DateTime; reason: string },
  correlationId?: string
): Promise<string> {
  const now = businessClock.now()
  if (at <= now) throw unprocessable('at', 'future', 'The time must lie ahead.')
  const id = newId()
  await db.transaction(async (trx) => {
    const by = actor.userId
    if (!(await insertSchedule(trx, { id, posture, at, reason, by, now }))) throw scheduleTaken()
    await audit(trx, {
      actorId: actor.userId,
      action: 'posture_schedule.created',
      targetType: 'posture_schedule',
      targetId: id,
      after: { phase: phaseOf(posture), ...posture, at: at.toISO() },
      reason,
      correlationId,
      channel: actor.channel,
    })
    await announcePosture(trx)
  })
  return id
}

/** Takes a scheduled switch back before it happens. */
export async function cancelSchedule(
  actor: Actor,
  id: string,
  reason: string,
  correlationId?: string
): Promise<void> {
  await db.transaction(async (trx) => {
    const schedule = await lockSchedule(trx, id)
    if (!schedule) throw noSuchSchedule()
    if (schedule.state !== 'waiting') throw scheduleOver(schedule.state)
    await endSchedule(trx, id, 'cancelled', businessClock.now())
    await audit(trx, {
      actorId: actor.userId,
      action: 'posture_schedule.cancelled',
      targetType: 'posture_schedule',
      targetId: id,
      before: { at: schedule.at.toISOString(), state: 'waiting' },
      reason,
      correlationId,
      channel: actor.channel,
    })
    await announcePosture(trx)
  })
}
