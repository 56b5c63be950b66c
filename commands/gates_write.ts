import { writeFile } from 'node:fs/promises'
import { BaseCommand } from '@adonisjs/core/ace'

export default class GatesWrite extends BaseCommand {
  static override commandName = 'gates:write'
  static override description = 'Write docs/beta-gates.md: whom the beta lets in where'

  override async run() {
    const { renderGates } = await import('#api/beta/gates/gate_matrix')
    await writeFile(this.app.makePath('docs/beta-gates.md'), renderGates())
    this.logger.success('docs/beta-gates.md')
  }
}
