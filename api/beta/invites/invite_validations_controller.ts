import type { HttpContext } from '@adonisjs/core/http'
import { forgetInvite, rememberInvite } from './invite_marker.js'
import { toInvitation } from './invitation_transformer.js'
import { validateInvite } from './validate_invite.js'
import { codeValidator } from './validators.js'

export default class InviteValidationsController {
  /** Reading never redeems: mail scanners open links (beta.md). */
  async show(ctx: HttpContext) {
    const { code } = await codeValidator.validate(ctx.request.qs())
    try {
      const invite = await validateInvite(code)
      rememberInvite(ctx, code)
      return toInvitation(invite)
    } catch (error) {
      forgetInvite(ctx)
      throw error
    }
  }
}
