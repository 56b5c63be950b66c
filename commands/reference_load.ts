import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** In the order in which they may come to need each other. */
const LOADS = ['catalogue:load', 'geography:load']

export default class ReferenceLoad extends BaseCommand {
  static override commandName = 'reference:load'
  static override description =
    'Load all that the house itself brings along: the catalogue, then the map of neighborhoods'
  static override options: CommandOptions = { startApp: true }

  /** A catalogue that is refused stops the rest: something is wrong with this very clone. */
  override async run() {
    for (const name of LOADS) {
      const { exitCode = 0 } = await this.kernel.exec(name, [])
      if (exitCode === 0) continue
      this.exitCode = exitCode
      return this.logger.error(`${name} failed, so nothing after it was loaded.`)
    }
  }
}
