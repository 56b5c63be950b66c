import { slice } from '../../api/pages.ts'
import { BaseCommand } from '../../base_command.ts'
import { clinicTable } from '../../clinic/report.ts'
import type { ClinicDate } from '../../clinic/types.ts'
import { someOfFlag } from '../../some_of_flag.ts'
import { pagingFlags } from '../../paging_flags.ts'

const states: ClinicDate['state'][] = ['draft', 'published', 'cancelled']

export default class ClinicList extends BaseCommand<typeof ClinicList> {
  static description = 'list dates of the Profile Clinic, latest first'
  static examples = [
    '<%= config.bin %> clinic list --state published',
    '<%= config.bin %> clinic list --limit 500 --json',
  ]
  static flags = {
    state: someOfFlag('state', states),
    ...pagingFlags,
  }

  async run() {
    const query = { state: this.flags.state, _sort: 'starts_at', _order: 'desc' }
    const { rows, next } = await slice<ClinicDate>(
      this.api,
      '/admin/clinic-dates',
      'list the clinic dates',
      query,
      this.flags
    )
    this.log(rows.length === 0 ? 'There is no such clinic date.' : clinicTable(rows))
    if (next !== undefined) this.note(`\nMore rows: repeat it with --start ${next}`)
    return { rows, next }
  }
}
