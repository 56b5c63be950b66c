import { slice } from '../../api/pages.ts'
import type { Batch, BatchState } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { batchTable } from '../../batches/tables.ts'
import { someOfFlag } from '../../some_of_flag.ts'
import { pagingFlags } from '../../paging_flags.ts'
import { program } from '../../program.ts'

const states: BatchState[] = [
  'checking',
  'ready',
  'sending',
  'paused',
  'done',
  'cancelled',
  'failed',
]

export default class BatchesList extends BaseCommand<typeof BatchesList> {
  static description = 'list batches, newest first'
  static examples = [
    '<%= config.bin %> batches list',
    '<%= config.bin %> batches list --state sending,paused --json',
  ]
  static flags = {
    state: someOfFlag('state', states),
    ...pagingFlags,
  }

  async run() {
    const query = { state: this.flags.state, _sort: 'created_at', _order: 'desc' }
    const { rows, next } = await slice<Batch>(
      this.api,
      '/admin/invite-batches',
      'list the batches',
      query,
      this.flags
    )
    this.log(
      rows.length === 0
        ? `No batch matches. Make one with: ${program} invites send --csv FILE`
        : batchTable(rows)
    )
    if (next !== undefined) this.note(`\nMore rows: repeat it with --start ${next}`)
    return { rows, next }
  }
}
