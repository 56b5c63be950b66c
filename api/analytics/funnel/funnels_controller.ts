import type { HttpContext } from '@adonisjs/core/http'
import { funnelReport } from './funnel_report.js'
import { funnelValidator } from './validators.js'

export default class FunnelsController {
  async show({ request }: HttpContext) {
    const { cohort = 'none', ...scope } = await funnelValidator.validate(request.qs())
    return funnelReport(scope, cohort)
  }
}
