import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { askForInvite } from './ask_for_invite.js'
import { wishValidator } from './validators.js'

export default class WishesController {
  async store(ctx: HttpContext) {
    await askForInvite(await readBody(ctx, wishValidator))
    return ctx.response.accepted({
      message: 'Thank you. If we can invite you, an invitation will reach you by e-mail.',
    })
  }
}
