import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ImportGeography extends BaseCommand {
  static override commandName = 'geography:import'
  static override description =
    "Put the City's 2020 neighborhood tabulation areas (GeoJSON of NYC Open Data) in force"
  static override help = [
    'Names that people use, ids and what staff changed stay. Areas that the file does not have are',
    'retired and lead to the one in their place. Running it again changes nothing. The way back:',
    '  geography:load --replace',
  ]
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'The file with the areas, in degrees (WGS 84)' })
  declare file: string

  override async run() {
    const { importNtaMap } = await import('#api/geography/map/import_nta_map')
    const { MapRefused } = await import('#api/geography/map/map_plan')
    const { tellChanges } = await import('#api/geography/map/tell_changes')
    try {
      for (const line of tellChanges(await importNtaMap(this.file))) this.logger.info(line)
      this.logger.success("the City's map is in force")
    } catch (error) {
      if (!(error instanceof MapRefused)) throw error
      this.logger.error(`${error.message} Nothing was changed.`)
      this.exitCode = 1
    }
  }
}
