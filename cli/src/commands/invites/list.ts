import type { Invite } from '../../api/types.ts'
import { slice } from '../../api/pages.ts'
import { BaseCommand } from '../../base_command.ts'
import { filterFlags, filterQuery } from '../../invites/flags.ts'
import { inviteTable } from '../../invites/tables.ts'
import { pagingFlags } from '../../paging_flags.ts'

export default class InvitesList extends BaseCommand<typeof InvitesList> {
  static description = 'list invitations, newest first'
  static examples = [
    '<%= config.bin %> invites list',
    '<%= config.bin %> invites list --state failed,bounced --campaign spring',
    '<%= config.bin %> invites list --limit 500 --json',
  ]
  static flags = { ...filterFlags, ...pagingFlags }

  async run() {
    const query = filterQuery(this.flags)
    const { rows, next } = await slice<Invite>(
      this.api,
      '/admin/invites',
      'list the invitations',
      query,
      this.flags
    )
    this.log(rows.length === 0 ? 'No invitation matches.' : inviteTable(rows))
    if (next !== undefined) this.note(`\nMore rows: repeat it with --start ${next}`)
    return { rows, next }
  }
}
