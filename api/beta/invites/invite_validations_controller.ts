import type { HttpContext } from '@adonisjs/core/http'
import { hearOf } from './hear_reports.js'
import { forgetInvite, rememberedInvite, rememberInvite } from './invite_marker.js'
import { toInvitation } from './invitation_transformer.js'
import { validateInvite } from './validate_invite.js'
import { codeValidator } from './validators.js'

export default class InviteValidationsController {
  /** Reading never redeems: mail scanners open links (beta.md). */
  async show(ctx: HttpContext) {
    const { code: given, visit } = await codeValidator.validate(ctx.request.qs())
    const code = given ?? rememberedInvite(ctx) ?? ''
    try {
      const invite = await validateInvite(code)
      rememberInvite(ctx, code)
      if (visit) await hearOf(invite.id, 'clicked')
      return toInvitation(invite)
    } catch (error) {
      forgetInvite(ctx)
      throw error
    }
  }
}
