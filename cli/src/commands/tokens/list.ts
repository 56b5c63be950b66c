import type { Token } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { table } from '../../output/table.ts'
import { ago } from '../../output/time.ts'
import { program } from '../../program.ts'

export default class TokensList extends BaseCommand<typeof TokensList> {
  static description = 'list your personal access tokens'
  static examples = ['<%= config.bin %> tokens list', '<%= config.bin %> tokens list --json']

  async run() {
    const { rows } = await this.api.list<Token>('/auth/tokens', { doing: 'list your tokens' })
    this.log(
      rows.length === 0
        ? `You have no tokens. Make one with: ${program} tokens create NAME --scopes manage_invites`
        : table(rows, [
            { header: 'id', value: (token) => token.id },
            { header: 'name', value: (token) => token.name, min: 10 },
            { header: 'hint', value: (token) => token.hint },
            { header: 'scopes', value: ({ scopes }) => few(scopes), min: 12 },
            { header: 'last used', value: (token) => ago(token.last_used_at) },
            { header: 'expires', value: (token) => ago(token.expires_at) },
          ])
    )
    return { rows }
  }
}

const SHOWN = 3

/** The first few; --json has them all. */
function few(scopes: string[]): string {
  const more = scopes.length - SHOWN
  return [...scopes.slice(0, SHOWN), ...(more > 0 ? [`+${more}`] : [])].join(' ')
}
