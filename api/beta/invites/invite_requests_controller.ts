import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { requestNewInvite } from './request_new_invite.js'
import { inviteRequestValidator } from './validators.js'

export default class InviteRequestsController {
  async store(ctx: HttpContext) {
    await requestNewInvite(await readBody(ctx, inviteRequestValidator))
    return ctx.response.accepted({
      message: 'Thank you. If we can invite you again, a new invitation will reach you by e-mail.',
    })
  }
}
