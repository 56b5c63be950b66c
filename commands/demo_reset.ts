import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class DemoReset extends BaseCommand {
  static override commandName = 'demo:reset'
  static override description = 'Empty the database and put the demo back; never on prod'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { resetDemo } = await import('#database/seeders/demo')
    const { seedTeachers } = await import('#database/seeders/teachers/seed_teachers')
    const { seedDemoClinic } = await import('#database/seeders/demo_clinic')
    await resetDemo()
    await seedTeachers()
    await seedDemoClinic()
    this.logger.info('the demo is as new')
  }
}
