import { Args } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { changeMany } from '../../invites/change_many.ts'
import { resolveInvites } from '../../invites/resolve_invites.ts'
import { outcomeExit, outcomeTable } from '../../invites/outcomes.ts'
import { prose } from '../../prose.ts'

export default class InvitesResend extends BaseCommand<typeof InvitesResend> {
  static description = prose(`send invitations again, with the code they have

Exits 6 when some could not be sent again.`)
  static examples = [
    '<%= config.bin %> invites resend ana@example.com',
    '<%= config.bin %> invites resend 01JD3V9K8Q2M4T6W8Y0A1C3E5G 01JD3V9K8Q2M4T6W8Y0A1C3E5H',
  ]
  static args = {
    invite: Args.string({
      required: true,
      multiple: true,
      ignoreStdin: true,
      description: 'ids or e-mails',
    }),
  }

  async run() {
    const named = await resolveInvites(this.api, this.args.invite)
    const rows = await changeMany(this.api, named, { action: 'resend' })
    this.log(outcomeTable(rows, 'queued'))
    this.finishWith(outcomeExit(rows))
    return { rows }
  }
}
