import { Flags } from '@oclif/core'
import type { UserSession } from '../../api/people_types.ts'
import { BaseCommand } from '../../base_command.ts'
import { usage } from '../../failure.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'
import { prose } from '../../prose.ts'
import { userArg } from '../../users/change_standing.ts'
import { findUser } from '../../users/find_user.ts'
import { sessionTable } from '../../users/report.ts'

const noReason = usage(
  'Ending sessions needs a reason.',
  'It is kept in the audit log.',
  'Give it: users sessions ada@example.com --end --reason "lost phone"'
)

export default class UsersSessions extends BaseCommand<typeof UsersSessions> {
  static description = prose(`show where a person is signed in, or sign them out everywhere

With --end, all of their sessions end; API tokens stay.`)
  static examples = [
    '<%= config.bin %> users sessions ada@example.com',
    '<%= config.bin %> users sessions ada@example.com --end --reason "lost phone"',
  ]
  static args = userArg
  static flags = {
    end: Flags.boolean({ description: 'sign the person out everywhere' }),
    reason: Flags.string({ description: 'why; kept in the audit log, needed with --end' }),
    yes: Flags.boolean({ char: 'y', description: 'do not ask' }),
  }

  async run() {
    const { end, reason, yes } = this.flags
    if (end && reason === undefined) throw noReason
    if (end) mayConfirm(yes)
    const id = await findUser(this.api, this.args.user)
    const path = `/admin/users/${encodeURIComponent(id)}/sessions`
    if (end) {
      await confirm(`Sign ${this.args.user} out everywhere?`, yes)
      await this.api.send('DELETE', path, {
        doing: 'end the sessions',
        about: id,
        body: { reason },
      })
    }
    const { rows } = await this.api.list<UserSession>(path, { doing: 'list the sessions' })
    this.log(rows.length === 0 ? 'Signed in nowhere.' : sessionTable(rows))
    return { rows }
  }
}
