import type { Ignitor } from '@adonisjs/core'
import rcContents from '../adonisrc.js'
import { endInTime } from './end_in_time.js'

/**
 * The application's root is the repository's root while its files live in `api/`, so the rc file is
 * handed over instead of being looked for at the root.
 */
export function tap(ignitor: Ignitor): Ignitor {
  return ignitor.tap((app) => {
    app.rcContents(rcContents)
    app.booting(async () => {
      await import('#start/env')
    })
    app.listen('SIGTERM', () => endInTime(app))
    app.listenIf(app.managedByPm2, 'SIGINT', () => endInTime(app))
  })
}
