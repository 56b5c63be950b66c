import { BaseCommand } from '../../base_command.ts'
import { table } from '../../output/table.ts'
import { ago } from '../../output/time.ts'
import { pagingFlags } from '../../paging_flags.ts'
import { previewTokens, type PreviewToken } from '../../preview/find_preview_token.ts'

export default class PreviewTokensList extends BaseCommand<typeof PreviewTokensList> {
  static description = 'list the links for looking ahead, and how often each was opened'
  static examples = [
    '<%= config.bin %> preview-tokens list',
    '<%= config.bin %> preview-tokens list --json',
  ]
  static flags = pagingFlags

  async run() {
    const { rows, next } = await previewTokens(this.api, this.flags)
    this.log(rows.length === 0 ? 'There are no preview links.' : linkTable(rows))
    if (next !== undefined) this.note(`\nMore rows: repeat it with --start ${next}`)
    return { rows, next }
  }
}

const linkTable = (rows: PreviewToken[]) =>
  table(rows, [
    { header: 'id', value: ({ id }) => id },
    { header: 'name', value: ({ name }) => name, min: 12 },
    { header: 'hint', value: ({ hint }) => hint },
    { header: 'state', value: ({ state }) => state },
    { header: 'opened', value: ({ uses }) => uses, align: 'right' },
    { header: 'last used', value: (link) => ago(link.last_used_at) },
    { header: 'expires', value: (link) => ago(link.expires_at) },
  ])
