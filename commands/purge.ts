import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class Purge extends BaseCommand {
  @flags.boolean({ description: 'Say what would go, delete nothing' })
  declare dryRun: boolean

  static override commandName = 'purge'
  static override description = 'Delete what is past its time, as the nightly job does'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { planPurge, purge } = await import('#api/core/retention/purge')
    const { refreshSettings } = await import('#api/core/settings/settings')
    const { isProd } = await import('#api/core/database_tier')
    if (!this.dryRun && isProd()) {
      this.exitCode = 1
      return this.logger.error('On prod the nightly job deletes; by hand there is --dry-run alone.')
    }
    await refreshSettings()
    const table = this.ui.table().head(['table', 'rows', 'older than', 'setting'])
    for (const { table: name, rows, days, setting } of await (this.dryRun ? planPurge() : purge()))
      table.row([name, String(rows), `${days} days`, setting])
    table.render()
    this.logger.log(this.dryRun ? 'Nothing was deleted.' : 'Deleted.')
  }
}
