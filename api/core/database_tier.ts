import db from '@adonisjs/lucid/services/db'
import env from '#start/env'

export type Tier = 'int' | 'stg' | 'prod'

/** The tier this process was told to work on. */
export function currentTier(): Tier {
  return env.get('TIER')
}

export const isProd = () => currentTier() === 'prod'

/** The tier stored in the database itself; null before the first migration. */
export async function storedTier(): Promise<Tier | null> {
  const { rows } = await db.rawQuery<{ rows: { found: boolean }[] }>(
    `SELECT to_regclass('database_tier') IS NOT NULL AS found`
  )
  if (!rows[0].found) return null
  const row = await db.from('database_tier').first()
  return row?.tier ?? null
}

/**
 * Refuses to go on where the environment and the database disagree about the tier (operations.md,
 * "Three database tiers"). Tests run on `int` only, whatever the variables say.
 */
export async function assertTier(): Promise<void> {
  if (env.get('NODE_ENV') === 'test' && currentTier() !== 'int') {
    throw new Error(`Tests run on the int tier only, not on ${currentTier()}.`)
  }
  const stored = await storedTier()
  if (stored && stored !== currentTier()) {
    throw new Error(
      `This process was started for tier "${currentTier()}", but the database says it is ` +
        `"${stored}". Check TIER and DATABASE_URL.`
    )
  }
}
