import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { newId } from '#api/core/ids'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { wallClock } from '#api/core/clock'

export interface StoredSetting {
  key: string
  value: unknown
  version: number
  updated_at: Date
  updated_by: string | null
}

export interface SettingChange {
  id: string
  key: string
  old_value: unknown
  new_value: unknown
  reason: string
  changed_by: string | null
  changed_at: Date
}

export async function storedSettings(): Promise<StoredSetting[]> {
  return db.from('settings').select('*')
}

export async function storedSetting(key: string, client: Client): Promise<StoredSetting | null> {
  return client.from('settings').where('key', key).first()
}

export async function settingHistory(key: string): Promise<SettingChange[]> {
  return db.from('setting_changes').where('key', key).orderBy('changed_at', 'desc').limit(50)
}

/** Stores a value and its history row; answers the value before, if one was stored. */
export async function storeSetting(
  trx: TransactionClientContract,
  change: { key: string; value: unknown; reason: string; changedBy: string | null }
): Promise<unknown> {
  const { key, value, reason, changedBy } = change
  const now = wallClock.now().toJSDate()
  const before = await trx.from('settings').where('key', key).forUpdate().first()
  await rowsOf(
    trx,
    `INSERT INTO settings (key, value, version, updated_at, updated_by)
     VALUES (:key, :value, 1, :now, :changedBy)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = settings.version + 1,
       updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    { key, value: JSON.stringify(value), now, changedBy }
  )
  await trx.table('setting_changes').insert({
    id: newId(),
    key,
    old_value: before ? JSON.stringify(before.value) : null,
    new_value: JSON.stringify(value),
    reason,
    changed_by: changedBy,
    changed_at: now,
  })
  return before?.value ?? null
}
