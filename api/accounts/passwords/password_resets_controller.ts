import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { addressValidator } from '../validators.js'
import { requestReset } from './reset_password.js'

export default class PasswordResetsController {
  async store(ctx: HttpContext) {
    const { email } = await readBody(ctx, addressValidator)
    await requestReset(email)
    return ctx.response.accepted({
      message: 'If there is an account with this address, a mail with a link is on its way.',
    })
  }
}
