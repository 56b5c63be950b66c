import db from '@adonisjs/lucid/services/db'
import { BUCKETS } from '#api/core/rate_limit/buckets'
import { refreshSettings } from '#api/core/settings/settings'

/** Tests call more often than people do, and hostile calls change settings. */
export async function liftRateLimits(): Promise<void> {
  await db.from('settings').delete()
  await db.table('settings').multiInsert(
    Object.values(BUCKETS).map(({ perMinute }) => ({
      key: perMinute.key,
      value: JSON.stringify(perMinute.max),
      version: 1,
      updated_at: new Date(),
    }))
  )
  await refreshSettings()
}
