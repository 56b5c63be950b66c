import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { confirm, mayConfirm } from '../../prompt/confirm.ts'
import { findToken } from '../../tokens/find_token.ts'

export default class TokensRevoke extends BaseCommand<typeof TokensRevoke> {
  static description = 'end one of your personal access tokens at once'
  static examples = [
    '<%= config.bin %> tokens revoke nightly-invites',
    '<%= config.bin %> tokens revoke 01JD3V9K8Q2M4T6W8Y0A1C3E5G --yes',
  ]
  static args = {
    token: Args.string({ required: true, ignoreStdin: true, description: 'its id or its name' }),
  }
  static flags = { yes: Flags.boolean({ char: 'y', description: 'do not ask' }) }

  async run() {
    mayConfirm(this.flags.yes)
    const { id, name } = await findToken(this.api, this.args.token)
    const question = `End token “${name}” (${id})? Scripts that use it stop working.`
    await confirm(question, this.flags.yes)
    await this.api.send('DELETE', `/auth/tokens/${encodeURIComponent(id)}`, {
      doing: 'end the token',
    })
    this.log(`Token “${name}” (${id}) is ended.`)
    return { id, revoked: true }
  }
}
