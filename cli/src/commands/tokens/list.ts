import type { Token } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { table } from '../../output/table.ts'
import { ago } from '../../output/time.ts'

export default class TokensList extends BaseCommand<typeof TokensList> {
  static description = 'list your personal access tokens'
  static examples = ['<%= config.bin %> tokens list', '<%= config.bin %> tokens list --json']

  async run() {
    const { rows } = await this.api.list<Token>('/auth/tokens', { doing: 'list your tokens' })
    this.log(
      rows.length === 0
        ? 'You have no tokens. Make one with: instainstru tokens create NAME --scopes manage_invites'
        : table(rows, [
            { header: 'id', value: (token) => token.id },
            { header: 'name', value: (token) => token.name, min: 10 },
            { header: 'ends in', value: (token) => token.hint },
            { header: 'scopes', value: (token) => token.scopes.join(' '), min: 12 },
            { header: 'last used', value: (token) => ago(token.last_used_at) },
            { header: 'expires', value: (token) => ago(token.expires_at) },
          ])
    )
    return { rows }
  }
}
