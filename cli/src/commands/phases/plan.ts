import { BaseCommand } from '../../base_command.ts'
import { planOf } from '../../phases/current.ts'
import { planReport } from '../../phases/report.ts'
import { wishArgs, wishFlags, wishOf } from '../../phases/wish.ts'

export default class PhasesPlan extends BaseCommand<typeof PhasesPlan> {
  static description = 'show what a switch would change, and for whom; changes nothing'
  static examples = [
    '<%= config.bin %> phases plan alpha',
    '<%= config.bin %> phases plan --instructor open --student closed --json',
  ]
  static args = wishArgs
  static flags = wishFlags

  async run() {
    const plan = await planOf(this.api, wishOf(this.args.phase, this.flags))
    this.log(planReport(plan))
    return plan
  }
}
