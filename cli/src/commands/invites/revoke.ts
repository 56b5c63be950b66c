import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { changeMany } from '../../invites/change_many.ts'
import { resolveInvites, type Resolved } from '../../invites/resolve_invites.ts'
import { outcomeExit, outcomeTable } from '../../invites/outcomes.ts'
import { count } from '../../output/count.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'
import { prose } from '../../prose.ts'

export default class InvitesRevoke extends BaseCommand<typeof InvitesRevoke> {
  static description = prose(`take invitations back: their codes stop working

Exits 6 when some could not be taken back.`)
  static examples = [
    '<%= config.bin %> invites revoke ana@example.com --reason "asked not to be invited"',
    '<%= config.bin %> invites revoke 01JD3V9K8Q2M4T6W8Y0A1C3E5G 01JD3V9K8Q2M4T6W8Y0A1C3E5H --reason "wrong list" --yes',
  ]
  static args = {
    invite: Args.string({
      required: true,
      multiple: true,
      ignoreStdin: true,
      description: 'ids or e-mails',
    }),
  }
  static flags = {
    reason: Flags.string({ required: true, description: 'why; kept in the audit log' }),
    yes: Flags.boolean({ char: 'y', description: 'do not ask' }),
  }

  async run() {
    const { reason, yes } = this.flags
    mayConfirm(yes)
    const named = await resolveInvites(this.api, this.args.invite)
    if (named.ids.length > 0) await confirm(question(named), yes)
    const rows = await changeMany(this.api, named, { action: 'revoke', reason })
    this.log(outcomeTable(rows, 'revoked'))
    this.finishWith(outcomeExit(rows))
    return { rows }
  }
}

function question({ ids, missing }: Resolved): string {
  const rest = missing.length > 0 ? ` (${missing.length} more not invited)` : ''
  return `Take back ${count(ids.length, 'invitation')}${rest}?`
}
