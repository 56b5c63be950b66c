import type { Daily } from '../../metrics/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { daysFlags, daysQuery } from '../../metrics/flags.ts'
import { dailyTable } from '../../metrics/report.ts'
import { saveMetrics } from '../../metrics/save_metrics.ts'
import { prose } from '../../prose.ts'

export default class MetricsDaily extends BaseCommand<typeof MetricsDaily> {
  static description = prose(`show what each day brought, by the days of New York

Days are added up at 02:30 in the night after them. Without days given: the last two weeks.`)
  static examples = [
    '<%= config.bin %> metrics daily',
    '<%= config.bin %> metrics daily --from 2026-11-01 --to 2026-11-15 --json',
    '<%= config.bin %> metrics daily --role student --csv -',
  ]
  static flags = daysFlags

  async run() {
    const query = daysQuery(this.flags)
    const doing = 'read the days'
    const { csv } = this.flags
    if (csv) return saveMetrics(this.api, '/admin/metrics/daily.csv', { query, doing, target: csv })
    const daily = await this.api.get<Daily>('/admin/metrics/daily', { query, doing })
    this.log(dailyTable(daily))
    return daily
  }
}
