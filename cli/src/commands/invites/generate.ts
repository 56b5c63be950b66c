import { Flags } from '@oclif/core'
import type { GeneratedInvite } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { inviteFlags, inviteOptions } from '../../invites/flags.ts'
import { codeTable } from '../../invites/tables.ts'
import { prose } from '../../prose.ts'

export default class InvitesGenerate extends BaseCommand<typeof InvitesGenerate> {
  static description = prose(`make codes to hand out yourself; no mail is sent

The codes are shown this once.`)
  static examples = [
    '<%= config.bin %> invites generate --count 20 --role instructor --campaign open-day',
    '<%= config.bin %> invites generate --count 1 --founding --expires-in 7 --json',
  ]
  static flags = {
    count: Flags.integer({ default: 1, min: 1, max: 500, description: 'how many' }),
    ...inviteFlags({ role: 'role the codes give', days: '30' }),
  }

  async run() {
    const body = { count: this.flags.count, ...inviteOptions(this.flags) }
    const rows = await this.api.post<GeneratedInvite[]>('/admin/invites/generate', {
      doing: 'generate codes',
      body,
    })
    this.log(codeTable(rows))
    return { rows }
  }
}
