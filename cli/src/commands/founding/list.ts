import type { FoundingMember } from '../../founding/types.ts'
import { slice } from '../../api/pages.ts'
import { BaseCommand } from '../../base_command.ts'
import { foundingTable } from '../../founding/report.ts'
import { pagingFlags } from '../../paging_flags.ts'

export default class FoundingList extends BaseCommand<typeof FoundingList> {
  static description = 'list founding instructors by the number of their slot'
  static examples = [
    '<%= config.bin %> founding list',
    '<%= config.bin %> founding list --limit 500 --json',
  ]
  static flags = pagingFlags

  async run() {
    const { rows, next } = await slice<FoundingMember>(
      this.api,
      '/admin/founding-members',
      'list the founding instructors',
      {},
      this.flags
    )
    this.log(rows.length === 0 ? 'Nobody has claimed a slot yet.' : foundingTable(rows))
    if (next !== undefined) this.note(`\nMore rows: repeat it with --start ${next}`)
    return { rows, next }
  }
}
