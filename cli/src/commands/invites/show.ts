import { Args } from '@oclif/core'
import type { InviteDetail } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { findInvite } from '../../invites/find_invite.ts'
import { fields } from '../../output/fields.ts'
import { table } from '../../output/table.ts'
import { fromNow, localTime } from '../../output/time.ts'

export default class InvitesShow extends BaseCommand<typeof InvitesShow> {
  static description = 'show one invitation and what happened to it'
  static examples = [
    '<%= config.bin %> invites show 01JD3V9K8Q2M4T6W8Y0A1C3E5G',
    '<%= config.bin %> invites show ana@example.com',
  ]
  static args = {
    invite: Args.string({ required: true, ignoreStdin: true, description: 'id or e-mail' }),
  }

  async run() {
    const id = await findInvite(this.api, this.args.invite)
    const invite = await this.api.get<InviteDetail>(`/admin/invites/${encodeURIComponent(id)}`, {
      doing: 'show the invitation',
    })
    const expires = localTime(invite.expires_at)
    this.log(
      fields([
        ['id', invite.id],
        ['e-mail', invite.email],
        ['name', [invite.first_name, invite.last_name].filter(Boolean).join(' ')],
        ['role', invite.role + (invite.founding ? ', founding' : '')],
        ['state', invite.state],
        ['code ends in', invite.code_hint],
        ['campaign', invite.campaign],
        ['batch', invite.batch_id],
        ['note', invite.note],
        ['expires', expires && `${expires} (${fromNow(invite.expires_at)})`],
        ['attempts', invite.attempts],
        ['last error', invite.last_error],
      ])
    )
    if (invite.history?.length) this.log(`\n${this.#history(invite)}`)
    return invite
  }

  #history({ history }: InviteDetail): string {
    return table(history, [
      { header: 'when', value: ({ at }) => localTime(at) },
      { header: 'state', value: ({ state }) => state },
      { header: 'detail', value: ({ detail }) => detail, min: 10, wraps: true },
    ])
  }
}
