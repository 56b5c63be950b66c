import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { setting } from '#api/core/settings/settings'
import { countPast, deletePast } from './retention_repository.js'
import { RETENTION_RULES, type RetentionRule } from './retention_rules.js'

const AT_ONCE = 1_000

export interface Purged {
  table: string
  setting: string
  days: number
  rows: number
}

/** Counts what is past its time. */
export function planPurge(now: DateTime = wallClock.now()): Promise<Purged[]> {
  return eachRule(now, countPast)
}

/** Deletes what is past its time, in small transactions that each say so in the audit log. */
export function purge(
  now: DateTime = wallClock.now(),
  keepAlive = async () => {}
): Promise<Purged[]> {
  return eachRule(now, async (rule, before) => {
    let rows = 0
    for (let deleted = AT_ONCE; deleted === AT_ONCE; rows += deleted) {
      deleted = await purgeSome(rule, before)
      await keepAlive()
    }
    return rows
  })
}

async function eachRule(
  now: DateTime,
  work: (rule: RetentionRule, before: DateTime) => Promise<number>
): Promise<Purged[]> {
  const purged: Purged[] = []
  for (const rule of RETENTION_RULES) {
    const days = setting(rule.days)
    const rows = await work(rule, now.minus({ days }))
    purged.push({ table: rule.table, setting: rule.days.key, days, rows })
  }
  return purged
}

function purgeSome(rule: RetentionRule, before: DateTime): Promise<number> {
  return db.transaction(async (trx) => {
    const rows = await deletePast(trx, rule, before, AT_ONCE)
    if (rows === 0) return 0
    await audit(trx, {
      actorId: null,
      action: 'retention.purged',
      targetType: rule.table,
      after: { rows, before: before.toISO(), setting: rule.days.key },
      channel: 'job',
    })
    return rows
  })
}
