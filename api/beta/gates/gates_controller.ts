import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#api/core/errors'
import { AREAS } from '../posture/areas.js'
import { assertMayEnter } from './beta_gate.js'

export default class GatesController {
  async show(ctx: HttpContext) {
    const area = AREAS.find((name) => name === ctx.params.area)
    if (!area) throw notFound('There is no area of this name.')
    await assertMayEnter(ctx, area)
    return ctx.response.noContent()
  }
}
