import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { inviteFlags, inviteOptions } from '../../invites/flags.ts'
import { outcomeExit, outcomeTable } from '../../invites/outcomes.ts'
import { count } from '../../output/count.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'
import { prose } from '../../prose.ts'
import { answerMany } from '../../waitlist/answer_many.ts'
import { resolveRequests } from '../../waitlist/resolve_requests.ts'

export default class WaitlistInvite extends BaseCommand<typeof WaitlistInvite> {
  static description = prose(`invite those who asked, and close their requests

Exits 6 when some could not be invited.`)
  static examples = [
    '<%= config.bin %> waitlist invite ana@example.com --role student',
    '<%= config.bin %> waitlist invite ana@example.com ben@example.com --campaign spring --yes',
    '<%= config.bin %> waitlist invite ana@example.com --resend --yes',
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
    ...inviteFlags({ role: 'role of all of them, instead of what they asked for', days: '14' }),
    resend: Flags.boolean({ description: 'send an open invitation again, where there is one' }),
    yes: Flags.boolean({ char: 'y', description: 'do not ask' }),
  }

  async run() {
    const { yes, resend } = this.flags
    mayConfirm(yes)
    const named = await resolveRequests(this.api, this.args.request)
    if (named.ids.length > 0)
      await confirm(`Invite ${count(named.ids.length, 'person', 'people')}?`, yes)
    const answer = { action: 'invite', resend, ...inviteOptions(this.flags) }
    const rows = await answerMany(this.api, named, answer)
    this.log(outcomeTable(rows, 'invited', 'request'))
    this.finishWith(outcomeExit(rows))
    return { rows }
  }
}
