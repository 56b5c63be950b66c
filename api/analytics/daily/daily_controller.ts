import type { HttpContext } from '@adonisjs/core/http'
import { dailyReport } from './daily_report.js'
import { dailyValidator } from './validators.js'

export default class DailyController {
  async index({ request }: HttpContext) {
    return dailyReport(await dailyValidator.validate(request.qs()))
  }
}
