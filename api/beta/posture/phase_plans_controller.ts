import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { planSwitch } from './plan_switch.js'
import { planValidator } from './validators.js'
import { wishedPosture } from './wished_posture.js'

export default class PhasePlansController {
  async store(ctx: HttpContext) {
    return planSwitch(wishedPosture(await readBody(ctx, planValidator)))
  }
}
