import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class DemoSeed extends BaseCommand {
  static override commandName = 'demo:seed'
  static override description =
    'Fill an empty database with the demo; changes nothing when it is there'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { seedDemo } = await import('#database/seeders/demo')
    const { seedTeachers } = await import('#database/seeders/teachers/seed_teachers')
    const { seedDemoClinic } = await import('#database/seeders/demo_clinic')
    const seeded = await seedDemo()
    if (seeded) {
      await seedTeachers()
      await seedDemoClinic()
    }
    this.logger.info(seeded ? 'the demo is in place' : 'the demo was there already')
  }
}
