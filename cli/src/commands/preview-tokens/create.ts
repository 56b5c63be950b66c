import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../base_command.ts'
import { fromNow } from '../../output/time.ts'
import { instantOf } from '../../phases/instant.ts'
import type { PreviewToken } from '../../preview/find_preview_token.ts'
import { prose } from '../../prose.ts'

export default class PreviewTokensCreate extends BaseCommand<typeof PreviewTokensCreate> {
  static description = prose(`make a link with which somebody looks ahead on the preview host

The link is shown this once. It goes to stdout alone, so that it can be piped on.`)
  static examples = [
    '<%= config.bin %> preview-tokens create "Design review"',
    '<%= config.bin %> preview-tokens create press --until 2026-12-01T09:00 --zone America/New_York',
  ]
  static args = {
    name: Args.string({ required: true, ignoreStdin: true, description: 'whom it is for' }),
  }
  static flags = {
    until: Flags.string({
      helpValue: 'TIME',
      description: 'when it ends; 30 days from now unless said, 180 at most',
    }),
    zone: Flags.string({
      helpValue: 'ZONE',
      dependsOn: ['until'],
      description: 'whose local time --until is, as America/New_York',
    }),
  }

  async run() {
    const { until, zone } = this.flags
    const expires_at = until && instantOf(until, zone)
    const made = await this.api.post<PreviewToken & { token: string; url: string }>(
      '/admin/preview-tokens',
      { doing: 'make the link', body: { name: this.args.name, expires_at } }
    )
    this.log(made.url)
    this.note(
      `“${made.name}” (id ${made.id}) ends ${fromNow(made.expires_at)}. It is not shown again.`
    )
    return made
  }
}
