import { BaseCommand } from '../../base_command.ts'
import { planOf } from '../../phases/current.ts'
import { planReport, postureName } from '../../phases/report.ts'
import type { CurrentPhase } from '../../phases/types.ts'
import { reasonFlag, wishArgs, wishFlags, wishOf, yesFlag } from '../../phases/wish.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'
import { prose } from '../../prose.ts'

export default class PhasesSet extends BaseCommand<typeof PhasesSet> {
  static description = prose(`switch the beta to another phase, within a second and everywhere

The plan is shown first. Exits 3 when somebody else has switched in between: look again, then decide.`)
  static examples = [
    '<%= config.bin %> phases set alpha --reason "First students by invite"',
    '<%= config.bin %> phases set --instructor open --student closed --reason "Teachers first" --yes',
  ]
  static args = wishArgs
  static flags = { ...wishFlags, ...reasonFlag, ...yesFlag }

  async run() {
    const { reason, yes } = this.flags
    const wish = wishOf(this.args.phase, this.flags)
    mayConfirm(yes)
    const plan = await planOf(this.api, wish)
    this.note(`${planReport(plan)}\n`)
    await confirm(`Switch to ${postureName(plan.to)}?`, yes)
    const answer = await this.api.send('PUT', '/admin/phases/current', {
      doing: 'switch the phase',
      body: { ...wish, reason, version: plan.version },
    })
    const now = (await answer.json()) as CurrentPhase
    this.log(`The phase is ${postureName(now)}.`)
    return now
  }
}
