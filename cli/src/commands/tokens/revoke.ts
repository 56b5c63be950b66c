import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { confirm } from '../../prompt/confirm.ts'

export default class TokensRevoke extends BaseCommand<typeof TokensRevoke> {
  static description = 'end one of your personal access tokens at once'
  static examples = ['<%= config.bin %> tokens revoke 01JD3V9K8Q2M4T6W8Y0A1C3E5G --yes']
  static args = {
    id: Args.string({ required: true, ignoreStdin: true, description: 'id from tokens list' }),
  }
  static flags = { yes: Flags.boolean({ char: 'y', description: 'do not ask' }) }

  async run() {
    const { id } = this.args
    await confirm(`End token ${id}? Scripts that use it stop working.`, this.flags.yes)
    await this.api.send('DELETE', `/auth/tokens/${encodeURIComponent(id)}`, {
      doing: 'end the token',
    })
    this.log(`Token ${id} is ended.`)
    return { id, revoked: true }
  }
}
