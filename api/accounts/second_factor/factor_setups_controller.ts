import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { ownSession } from '../owner/own_session.js'
import { ownerProofValidator } from '../validators.js'
import { setUpFactor } from './own_factor.js'

export default class FactorSetupsController {
  async store(ctx: HttpContext) {
    const owner = ownSession(ctx)
    return setUpFactor(owner, await readBody(ctx, ownerProofValidator), ctx.request.ip())
  }
}
