import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { Actor, Channel } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { unprocessable } from '#api/core/errors'
import { newId } from '#api/core/ids'
import { announcePosture } from './announce_posture.js'
import { insertChange, type ChangeKind } from './change_repository.js'
import { refreshPosture } from './current_posture.js'
import { endOverride, endOverrideOf, insertOverride } from './override_repository.js'
import type { Capability, Override } from './posture.js'
import { noSuchOverride } from './posture_refusals.js'
import { lockPosture, storePosture } from './posture_repository.js'

/** Beyond that it is no exception any more but a posture (beta.md). */
export const MOST_OVERRIDE_DAYS = 30

interface OverrideWish extends Override {
  expiresAt: DateTime
  reason: string
}

/** Sets one capability by hand for a while; an override of it that is there already gives way. */
export async function setOverride(
  actor: Actor,
  { capability, value, expiresAt, reason }: OverrideWish,
  correlationId?: string
): Promise<string> {
  const now = businessClock.now()
  assertSoonEnough(expiresAt, now)
  const id = newId()
  await db.transaction(async (trx) => {
    const { posture } = await lockPosture(trx)
    const [before] = await endOverrideOf(trx, capability, 'replaced', now)
    await insertOverride(trx, { id, capability, value, reason, by: actor.userId, now, expiresAt })
    await recordOverride(trx, {
      ...{ kind: 'override', posture, by: actor.userId, now, reason, channel: actor.channel },
      override: { capability, value, expiresAt: expiresAt.toJSDate() },
      audited: {
        action: 'posture_override.set',
        id,
        before: before && { value: before.value, expires_at: before.expires_at.toISOString() },
        correlationId,
      },
    })
  })
  await refreshPosture()
  return id
}

/** Ends an override before its time. */
export async function withdrawOverride(
  actor: Actor,
  id: string,
  reason: string,
  correlationId?: string
): Promise<void> {
  const now = businessClock.now()
  await db.transaction(async (trx) => {
    const { posture } = await lockPosture(trx)
    const [ended] = await endOverride(trx, id, 'withdrawn', now)
    if (!ended) throw noSuchOverride()
    const { capability, value } = ended
    await recordOverride(trx, {
      ...{ kind: 'override', posture, by: actor.userId, now, reason, channel: actor.channel },
      override: { capability, value, expiresAt: null },
      audited: { action: 'posture_override.withdrawn', id, before: { value }, correlationId },
    })
  })
  await refreshPosture()
}

interface OverrideRecord {
  kind: ChangeKind
  posture: Awaited<ReturnType<typeof lockPosture>>['posture']
  by: string | null
  now: DateTime
  reason: string
  channel: Channel
  override: { capability: Capability; value: boolean; expiresAt: Date | null }
  audited: {
    action: string
    id: string
    before?: Record<string, unknown>
    correlationId?: string
  }
}

/** A new version, a line of the history, an audit event and a word to all processes. */
export async function recordOverride(
  trx: TransactionClientContract,
  { posture, by, now, reason, channel, override, audited, kind }: OverrideRecord
): Promise<void> {
  const version = await storePosture(trx, posture, { by, at: now })
  const sides = { from: posture, to: posture }
  await insertChange(trx, { ...sides, kind, version, by, at: now, reason, channel, override })
  await audit(trx, {
    actorId: by,
    action: audited.action,
    targetType: 'posture_override',
    targetId: audited.id,
    before: audited.before,
    after: { ...override, expiresAt: override.expiresAt?.toISOString() ?? null },
    reason,
    correlationId: audited.correlationId,
    channel,
  })
  await announcePosture(trx)
}

function assertSoonEnough(expiresAt: DateTime, now: DateTime): void {
  if (expiresAt <= now) throw unprocessable('expires_at', 'future', 'The end must lie ahead.')
  if (expiresAt > now.plus({ days: MOST_OVERRIDE_DAYS })) {
    const message = `An override lasts ${MOST_OVERRIDE_DAYS} days at most.`
    throw unprocessable('expires_at', 'range', message)
  }
}
