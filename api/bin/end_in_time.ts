import type { ApplicationService } from '@adonisjs/core/types'

/** A little less than whoever stops us waits before a kill. */
const LAST_MS = 9_700

/**
 * Ends the process in order, or without: a mail server or a reader that hangs must not keep it. What
 * it was at is taken over as after a kill.
 */
export function endInTime(app: ApplicationService): void {
  setTimeout(() => process.exit(), LAST_MS).unref()
  void app.terminate()
}
