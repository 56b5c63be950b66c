import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class Work extends BaseCommand {
  static override commandName = 'work'
  static override description = 'Run jobs, schedules, events and the mail outbox until told to stop'
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  override async run() {
    const { Worker } = await import('#api/core/queue/worker')
    await import('#start/jobs')
    await import('#start/schedule')
    const worker = new Worker()
    this.app.terminating(() => worker.stop())
    this.app.listen('SIGINT', () => this.app.terminate())
    worker.start()
  }
}
