import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Channel } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { announcePosture } from './announce_posture.js'
import { insertChange, type ChangeKind } from './change_repository.js'
import { refreshPosture } from './current_posture.js'
import { phaseOf, samePosture, type Posture } from './posture.js'
import { phaseChanged, phaseVersionStale } from './posture_refusals.js'
import { lockPosture, storePosture } from './posture_repository.js'

export interface SwitchOptions {
  kind?: ChangeKind
  channel?: Channel
  /** Refuses with 409 `phase_changed` when the posture has another version by now. */
  version?: number
  /** The same from `If-Match`: refuses with 412. */
  ifMatch?: number
  correlationId?: string
  scheduleId?: string
}

/** Puts a posture into force in every process. One that is in force already changes nothing. */
export async function setPosture(
  posture: Posture,
  by: string | null,
  reason: string,
  options: SwitchOptions = {}
): Promise<void> {
  await db.transaction((trx) => switchPosture(trx, posture, by, reason, options))
  await refreshPosture()
}

/** As above within a transaction; the caller refreshes its own memory afterwards. */
export async function switchPosture(
  trx: TransactionClientContract,
  to: Posture,
  by: string | null,
  reason: string,
  options: SwitchOptions = {}
): Promise<void> {
  const { kind = 'switch', channel = 'command', scheduleId } = options
  const { posture: from, version } = await lockPosture(trx)
  if ((options.ifMatch ?? version) !== version) throw phaseVersionStale(version)
  if ((options.version ?? version) !== version) throw phaseChanged(version)
  if (samePosture(from, to) && !scheduleId) return
  const at = businessClock.now()
  const made = await storePosture(trx, to, { by, at })
  await insertChange(trx, { kind, from, to, version: made, by, at, reason, channel, scheduleId })
  await audit(trx, {
    actorId: by,
    action: 'posture.changed',
    targetType: 'posture',
    targetId: phaseOf(to),
    before: { phase: phaseOf(from), ...from },
    after: { phase: phaseOf(to), ...to, kind },
    reason,
    correlationId: options.correlationId,
    channel,
  })
  await announcePosture(trx)
}
