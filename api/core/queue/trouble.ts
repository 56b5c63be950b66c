import logger from '@adonisjs/core/services/logger'
import { isDatabaseAway } from '#api/core/database_away'

const known = new Set<string>()

/**
 * Logs the first of a row of failures of the same thing, and its end: an outage is two lines, however
 * long it lasts and however many parts feel it.
 */
export function reportTrouble(part: string, error: unknown): void {
  const what = isDatabaseAway(error) ? 'database' : part
  if (known.has(what)) return
  known.add(what)
  logger.error({ part, ...describeError(error) }, `trouble with ${what}; trying again`)
}

/** A part that reads the database worked: neither it nor the database is in trouble. */
export function reportRecovery(part: string): void {
  for (const what of [part, 'database']) {
    if (known.delete(what)) logger.info({ part }, `${what} works again`)
  }
}

/** Enough to come from the driver of the database to whom asked it. */
const FRAMES = 12

/**
 * What may be logged of an error: its message, and what a database adds to it, can quote what people
 * entered, so they stay out. A constraint is a name of ours.
 */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const at = frames.slice(0, FRAMES).map((line) => line.trim())
  return { error: error.name, code, constraint, at }
}
