import { BaseCommand } from '../../base_command.ts'
import { phaseTable } from '../../phases/report.ts'
import type { Phase } from '../../phases/types.ts'

export default class PhasesList extends BaseCommand<typeof PhasesList> {
  static description = 'list the phases of the beta, and which one is in force'
  static examples = ['<%= config.bin %> phases list', '<%= config.bin %> phases list --json']

  async run() {
    const rows = await this.api.get<Phase[]>('/admin/phases', { doing: 'list the phases' })
    this.log(phaseTable(rows))
    return { rows }
  }
}
