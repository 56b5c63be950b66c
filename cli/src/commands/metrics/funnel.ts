import { Flags } from '@oclif/core'
import type { Funnel } from '../../metrics/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { known } from '../../known.ts'
import { daysFlags, daysQuery } from '../../metrics/flags.ts'
import { funnelTable, unmeasured } from '../../metrics/report.ts'
import { saveMetrics } from '../../metrics/save_metrics.ts'
import { prose } from '../../prose.ts'

const cohorts = ['none', 'week', 'campaign', 'batch']

export default class MetricsFunnel extends BaseCommand<typeof MetricsFunnel> {
  static description = prose(`show how far the invited have come, step by step

The days are those of the invitation. Opens and clicks are lower bounds: mail programs hide many.`)
  static examples = [
    '<%= config.bin %> metrics funnel',
    '<%= config.bin %> metrics funnel --by week --from 2026-10-01 --role instructor',
    '<%= config.bin %> metrics funnel --by campaign --csv funnel.csv',
  ]
  static flags = {
    ...daysFlags,
    by: Flags.string({
      default: 'none',
      helpValue: cohorts.join('|'),
      parse: known('cohort', cohorts),
      description: 'cut it into cohorts',
    }),
    campaign: Flags.string({ helpValue: 'TAG', description: 'only this campaign' }),
    batch: Flags.string({ helpValue: 'ID', description: 'only this batch' }),
  }

  async run() {
    const { by: cohort, campaign, batch: batch_id, csv } = this.flags
    const query = { ...daysQuery(this.flags), cohort, campaign, batch_id }
    const doing = 'count the funnel'
    if (csv) return saveMetrics(this.api, '/admin/funnel.csv', { query, doing, target: csv })
    const funnel = await this.api.get<Funnel>('/admin/funnel', { query, doing })
    this.log(funnelTable(funnel))
    this.note(`\nNot measured yet: ${unmeasured(funnel)}`)
    return funnel
  }
}
