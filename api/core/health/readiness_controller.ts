import type { HttpContext } from '@adonisjs/core/http'
import { readiness } from './readiness.js'

export default class ReadinessController {
  async show({ response }: HttpContext) {
    const checks = await readiness()
    const ready = Object.values(checks).every(({ ok }) => ok)
    response.status(ready ? 200 : 503)
    return { status: ready ? 'ready' : 'not_ready', checks }
  }
}
