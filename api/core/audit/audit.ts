import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Channel } from '#api/core/actor'
import { namesOfTarget } from '#api/core/audit/name_sources'
import { redact, redactText } from '#api/core/audit/redact'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { rowsOf } from '#api/core/queue/sql'
import { announceChange } from '#api/core/stream/resource_changes'

export interface AuditEntry {
  /** Null when the system itself acted. */
  actorId: string | null
  /** Whom the actor impersonated. */
  actingAs?: string | null
  /** `invite.revoked`: a noun of the domain and a verb in the past. */
  action: string
  targetType: string
  targetId?: string | null
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  reason?: string | null
  correlationId?: string | null
  channel: Channel
}

/**
 * Writes who did what in the transaction in which it is done. Secrets and personal values are taken
 * out of `before` and `after`, addresses, numbers and the target's names out of the reason. The hash
 * chain is made afterwards, by the sealer.
 *
 * @returns the id of the audit event
 */
export async function audit(trx: TransactionClientContract, entry: AuditEntry): Promise<string> {
  const id = newId()
  await rowsOf(
    trx,
    `INSERT INTO audit_events
       (id, at, actor_id, acting_as, action, target_type, target_id, before, after, reason,
        correlation_id, channel)
     VALUES (:id, :at, :actorId, :actingAs, :action, :targetType, :targetId, :before, :after, :reason,
        :correlationId, :channel)`,
    {
      id,
      at: wallClock.now().toJSDate(),
      actorId: entry.actorId,
      actingAs: entry.actingAs ?? null,
      action: entry.action,
      targetType: entry.targetType,
      targetId: entry.targetId ?? null,
      before: json(entry.before),
      after: json(entry.after),
      reason: await lastingReason(trx, entry),
      correlationId: entry.correlationId ?? null,
      channel: entry.channel,
    }
  )
  await announceChange(trx, 'audit-events', [id])
  return id
}

async function lastingReason(
  trx: TransactionClientContract,
  { reason, targetType, targetId }: AuditEntry
): Promise<string | null> {
  return reason ? redactText(reason, await namesOfTarget(trx, targetType, targetId)) : null
}

function json(value: Record<string, unknown> | null | undefined): string | null {
  return value ? JSON.stringify(redact(value)) : null
}
