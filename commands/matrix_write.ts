import { writeFile } from 'node:fs/promises'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class MatrixWrite extends BaseCommand {
  static override commandName = 'matrix:write'
  static override description = 'Write docs/permissions.md: which role may call which route'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { renderMatrix } = await import('#api/accounts/roles/permission_matrix')
    await writeFile(this.app.makePath('docs/permissions.md'), renderMatrix())
    this.logger.success('docs/permissions.md')
  }
}
