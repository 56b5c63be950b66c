import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class CatalogueLoad extends BaseCommand {
  @flags.boolean({ description: 'Also overwrite what staff edited' })
  declare force: boolean

  @flags.boolean({ description: 'Say what would change, change nothing' })
  declare dryRun: boolean

  static override commandName = 'catalogue:load'
  static override description = 'Bring database/data/catalogue.yaml into the database'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { loadCatalogue } = await import('#api/catalogue/load/load_catalogue')
    const { BrokenCatalogue } = await import('#api/catalogue/file/catalogue_file')
    const began = performance.now()
    try {
      const { force, dryRun } = this
      const report = await loadCatalogue({ force, dryRun })
      const { added, changed, renamed, retired, disagreements, services } = report
      for (const [what, slugs] of Object.entries({ added, changed, renamed, retired })) {
        if (slugs.length > 0) this.logger.log(`${what}: ${shown(slugs)}`)
      }
      for (const { slug, field, edited, file } of disagreements) {
        const [from, to] = [edited, file].map((value) => JSON.stringify(value))
        this.logger.log(
          force
            ? `${slug}.${field}: ${from} of staff is now ${to}`
            : `${slug}.${field}: stays ${from} as staff edited it; the file says ${to}`
        )
      }
      const took = `${Math.round(performance.now() - began)} ms`
      const done = dryRun ? 'nothing was changed' : report.changes ? 'loaded' : 'up to date'
      this.logger.success(`${services} services, ${done}, ${took}`)
    } catch (error) {
      if (!(error instanceof BrokenCatalogue)) throw error
      this.exitCode = 1
      for (const { line, reason } of error.faults) this.logger.error(`line ${line}: ${reason}`)
      this.logger.error('The file was refused; nothing was changed.')
    }
  }
}

const shown = (slugs: string[]) =>
  slugs.length > 12 ? `${slugs.length} services` : slugs.join(', ')
