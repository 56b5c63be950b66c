import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { ownSession } from '../owner/own_session.js'
import { factorConfirmationValidator, ownerProofValidator } from '../validators.js'
import { showFactor, turnFactorOff, turnFactorOn } from './own_factor.js'

export default class FactorsController {
  async show(ctx: HttpContext) {
    return showFactor(ownSession(ctx))
  }

  async update(ctx: HttpContext) {
    const owner = ownSession(ctx)
    const { code } = await readBody(ctx, factorConfirmationValidator)
    return { backup_codes: await turnFactorOn(owner, code, ctx.request.ip()) }
  }

  async destroy(ctx: HttpContext) {
    const owner = ownSession(ctx)
    await turnFactorOff(owner, await readBody(ctx, ownerProofValidator), ctx.request.ip())
    return ctx.response.noContent()
  }
}
