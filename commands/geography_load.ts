import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class GeographyLoad extends BaseCommand {
  static override commandName = 'geography:load'
  static override description =
    "Put the project's own map of neighborhoods in force; changes nothing when it is"
  static override options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Also in place of a map that was imported' })
  declare replace?: boolean

  override async run() {
    const { loadDefaultMap } = await import('#api/geography/map/load_default_map')
    const { tellChanges } = await import('#api/geography/map/tell_changes')
    const loaded = await loadDefaultMap({ replace: this.replace })
    if (loaded.kind === 'there') return this.logger.info('the map is there already')
    if (loaded.kind === 'imported') {
      return this.logger.info(
        'the map of the City is in force; --replace puts our own in its place'
      )
    }
    for (const line of tellChanges(loaded.changes)) this.logger.info(line)
    this.logger.success("the project's own map is in force")
  }
}
