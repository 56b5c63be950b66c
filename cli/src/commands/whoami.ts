import type { Me } from '../api/types.ts'
import { BaseCommand } from '../base_command.ts'
import { env } from '../env.ts'
import { fields } from '../output/fields.ts'

export default class Whoami extends BaseCommand<typeof Whoami> {
  static description = 'show who you are to the API, with roles and permissions'
  static examples = ['<%= config.bin %> whoami', '<%= config.bin %> whoami --json']

  async run() {
    const me = await this.api.get<Me>('/auth/me', { doing: 'ask who you are' })
    const saved = await this.api.session.credential()
    const by = env.token()
      ? 'INSTAINSTRU_TOKEN'
      : saved?.kind === 'token'
        ? 'saved token'
        : 'saved sign-in'
    this.log(
      fields([
        ['name', [me.first_name, me.last_name].filter(Boolean).join(' ')],
        ['e-mail', me.email],
        ['roles', me.roles.join(', ')],
        ['may', me.permissions.join(', ')],
        ['address', this.address.url],
        ['tier', me.tier],
        ['by', by],
      ])
    )
    return { ...me, url: this.address.url, signed_in_by: by }
  }
}
