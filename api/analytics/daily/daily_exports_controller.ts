import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { csvExport } from '#api/core/csv_export'
import { sendCsv } from '#api/core/send_csv'
import { dailyReport } from './daily_report.js'
import { METRIC_NAMES } from './metrics.js'
import { dailyValidator } from './validators.js'

export default class DailyExportsController {
  /** The days as rows; an empty cell is a day that was not added up, and no zero. */
  async show(ctx: HttpContext) {
    const { days } = await dailyReport(await dailyValidator.validate(ctx.request.qs()))
    const rows = days.map(({ day, numbers }) => ({ day, ...numbers }))
    sendCsv(ctx, 'daily.csv', csvExport(Readable.from(rows), ['day', ...METRIC_NAMES]))
  }
}
