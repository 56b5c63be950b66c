import { Flags } from '@oclif/core'
import type { Invite } from '../../api/types.ts'
import { download } from '../../api/download.ts'
import { slice } from '../../api/pages.ts'
import { BaseCommand } from '../../base_command.ts'
import { filterFlags, filterQuery } from '../../invites/flags.ts'
import { prose } from '../../prose.ts'

export default class InvitesExport extends BaseCommand<typeof InvitesExport> {
  static description = prose(`write invitations as CSV, to stdout or a new file

Cells that a spreadsheet would run as a formula are made harmless.
With --json the same invitations come as JSON; with --json and --output, what was written.`)
  static examples = [
    '<%= config.bin %> invites export > invites.csv',
    '<%= config.bin %> invites export --state redeemed --campaign spring --output redeemed.csv',
  ]
  static flags = {
    ...filterFlags,
    output: Flags.string({
      char: 'o',
      helpValue: 'FILE',
      description: 'a file that is not there yet; - is stdout',
    }),
  }

  async run() {
    const doing = 'export the invitations'
    const query = filterQuery(this.flags)
    const target = this.flags.output ?? '-'
    if (this.jsonEnabled() && target === '-')
      return slice<Invite>(this.api, '/admin/invites', doing, query, { start: 0, limit: Infinity })
    const response = await this.api.send('GET', '/admin/invites/export', { doing, query })
    const bytes = await download(response, target)
    if (target !== '-') this.note(`${target} is written (${bytes.toLocaleString('en-US')} bytes).`)
    return { file: target, bytes }
  }
}
