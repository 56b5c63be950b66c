import { Args, Flags } from '@oclif/core'
import type { Token } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { fromNow } from '../../output/time.ts'
import { explainScopes } from '../../tokens/explain_scopes.ts'
import { prose } from '../../prose.ts'

export default class TokensCreate extends BaseCommand<typeof TokensCreate> {
  static description = prose(`make a personal access token for a script

The token is shown this once. It goes to stdout alone, so that it can be piped into a secret store.`)
  static examples = [
    '<%= config.bin %> tokens create nightly-invites --scopes manage_invites',
    '<%= config.bin %> tokens create ci --scopes manage_invites,view_all_users --expires-in 7 --json',
  ]
  static args = {
    name: Args.string({ required: true, ignoreStdin: true, description: 'what it is for' }),
  }
  static flags = {
    scopes: Flags.string({
      required: true,
      multiple: true,
      delimiter: ',',
      helpValue: 'NAME,…',
      description: 'permissions it carries; whoami lists yours',
    }),
    'expires-in': Flags.integer({
      min: 1,
      max: 90,
      helpValue: 'DAYS',
      description: 'days until it ends (90 at most)',
    }),
  }

  async run() {
    const { name } = this.args
    const { scopes, 'expires-in': expires_in_days } = this.flags
    const body = { name, scopes, expires_in_days }
    const made = await this.api
      .post<Token & { token: string }>('/auth/tokens', { doing: 'make the token', body })
      .catch(async (error) => Promise.reject(await explainScopes(this.api, scopes, error)))
    this.log(made.token)
    this.note(
      `“${made.name}” (id ${made.id}) ends ${fromNow(made.expires_at) ?? 'never'}. It is not shown again.`
    )
    return made
  }
}
