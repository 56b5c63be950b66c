import { slice } from '../../api/pages.ts'
import { BaseCommand } from '../../base_command.ts'
import { someOfFlag } from '../../some_of_flag.ts'
import { pagingFlags } from '../../paging_flags.ts'
import { changeTable } from '../../phases/report.ts'
import type { Change } from '../../phases/types.ts'

const kinds = ['switch', 'schedule', 'rollback', 'override', 'expiry']

export default class PhasesHistory extends BaseCommand<typeof PhasesHistory> {
  static description = 'list who changed what about the phase, when and why, newest first'
  static examples = [
    '<%= config.bin %> phases history',
    '<%= config.bin %> phases history --kind switch,rollback --limit 5 --json',
  ]
  static flags = {
    kind: someOfFlag('kind', kinds),
    ...pagingFlags,
  }

  async run() {
    const query = { kind: this.flags.kind, _sort: 'version', _order: 'desc' }
    const path = '/admin/phase-changes'
    const doing = 'list the changes'
    const { rows, next } = await slice<Change>(this.api, path, doing, query, this.flags)
    this.log(rows.length === 0 ? 'Nothing was changed yet.' : changeTable(rows))
    if (next !== undefined) this.note(`\nMore rows: repeat it with --start ${next}`)
    return { rows, next }
  }
}
