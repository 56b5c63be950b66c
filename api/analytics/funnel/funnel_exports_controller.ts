import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { csvExport } from '#api/core/csv_export'
import { sendCsv } from '#api/core/send_csv'
import { funnelReport, type FunnelReport, type StepFigures } from './funnel_report.js'
import { funnelValidator } from './validators.js'

const COLUMNS = [
  'cohort',
  'step',
  'count',
  'share_of_first',
  'share_of_previous',
  'median_seconds_from_previous',
  'lower_bound',
  'measured',
] as const

export default class FunnelExportsController {
  /** The report as it is on the page: the whole first, then each cohort. */
  async show(ctx: HttpContext) {
    const { cohort = 'none', ...scope } = await funnelValidator.validate(ctx.request.qs())
    const report = await funnelReport(scope, cohort)
    sendCsv(ctx, 'funnel.csv', csvExport(Readable.from(lines(report)), COLUMNS))
  }
}

function* lines({ steps, cohorts }: FunnelReport) {
  yield* linesOf('all', steps)
  for (const { key, label, steps: own } of cohorts) yield* linesOf(label ?? key ?? 'none', own)
}

const linesOf = (cohort: string, steps: StepFigures[]) =>
  steps.map((figures) => ({ cohort, ...figures }))
