import { constants, setPriority } from 'node:os'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { endInTime } from '#api/bin/end_in_time'

export default class Work extends BaseCommand {
  static override commandName = 'work'
  static override description = 'Run jobs, schedules, events and the mail outbox until told to stop'
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  override async run() {
    // Whoever waits for a page comes first where the two share a machine.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
    const [{ Worker }, { startProcess }, { untilDatabaseAnswers }] = await Promise.all([
      import('#api/core/queue/worker'),
      import('#api/core/process'),
      import('#api/core/queue/until_database_answers'),
      import('#start/jobs'),
      import('#start/schedule'),
    ])
    const worker = new Worker()
    const stop = new AbortController()
    // The database may take long to answer, and SIGTERM may come first: both must end in order.
    const ready = untilDatabaseAnswers(startProcess, { forMs: Infinity, stop: stop.signal })
    this.app.terminating(async () => {
      stop.abort()
      await ready.catch(() => {})
      await worker.stop()
    })
    this.app.listen('SIGINT', () => endInTime(this.app))

    try {
      await ready
      if (!stop.signal.aborted) worker.start()
    } catch (error) {
      if (stop.signal.aborted) return
      this.logger.error(error instanceof Error ? error.message : String(error))
      this.exitCode = 1
      await this.app.terminate()
    }
  }
}
