import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { outcomeExit, outcomeTable } from '../../invites/outcomes.ts'
import { prose } from '../../prose.ts'
import { answerMany } from '../../waitlist/answer_many.ts'
import { resolveRequests } from '../../waitlist/resolve_requests.ts'

export default class WaitlistDecline extends BaseCommand<typeof WaitlistDecline> {
  static description = prose(`close requests without an invitation; nobody is told

They may ask again. Exits 6 when some could not be declined.`)
  static examples = [
    '<%= config.bin %> waitlist decline ana@example.com --reason "lives in Boston"',
  ]
  static args = {
    request: Args.string({
      required: true,
      multiple: true,
      ignoreStdin: true,
      description: 'ids or e-mails',
    }),
  }
  static flags = {
    reason: Flags.string({ required: true, description: 'why; kept in the audit log' }),
  }

  async run() {
    const named = await resolveRequests(this.api, this.args.request)
    const answer = { action: 'decline', reason: this.flags.reason }
    const rows = await answerMany(this.api, named, answer)
    this.log(outcomeTable(rows, 'declined', 'request'))
    this.finishWith(outcomeExit(rows))
    return { rows }
  }
}
