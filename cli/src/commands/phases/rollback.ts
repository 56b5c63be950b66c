import { BaseCommand } from '../../base_command.ts'
import { currentPhase, planOf, sameAgain } from '../../phases/current.ts'
import { planReport, postureName } from '../../phases/report.ts'
import type { CurrentPhase } from '../../phases/types.ts'
import { reasonFlag, yesFlag } from '../../phases/wish.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'

export default class PhasesRollback extends BaseCommand<typeof PhasesRollback> {
  static description = 'go back to the phase before this one'
  static examples = [
    '<%= config.bin %> phases rollback --reason "Too early"',
    '<%= config.bin %> phases rollback --reason "Too early" --yes --json',
  ]
  static flags = { ...reasonFlag, ...yesFlag }

  async run() {
    const { reason, yes } = this.flags
    mayConfirm(yes)
    const { previous, version } = await currentPhase(this.api)
    if (previous) {
      const plan = await planOf(this.api, sameAgain(previous))
      this.note(`${planReport(plan)}\n`)
      await confirm(`Go back to ${postureName(plan.to)}?`, yes)
    }
    const now = await this.api.post<CurrentPhase>('/admin/phases/rollback', {
      doing: 'go back to the phase before',
      body: { reason, version },
    })
    this.log(`The phase is ${postureName(now)} again.`)
    return now
  }
}
