import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class DemoReset extends BaseCommand {
  static override commandName = 'demo:reset'
  static override description = 'Empty the database and put the demo back; never on prod'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { resetDemo } = await import('#database/seeders/demo')
    await resetDemo()
    this.logger.info('the demo is as new')
  }
}
