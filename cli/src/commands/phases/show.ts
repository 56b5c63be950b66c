import { BaseCommand } from '../../base_command.ts'
import { currentPhase } from '../../phases/current.ts'
import { currentReport } from '../../phases/report.ts'

export default class PhasesShow extends BaseCommand<typeof PhasesShow> {
  static description = 'show who gets in now, who decided so, and what is scheduled'
  static examples = ['<%= config.bin %> phases show', '<%= config.bin %> phases show --json']

  async run() {
    const now = await currentPhase(this.api)
    this.log(currentReport(now))
    return now
  }
}
