import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { passwordResetValidator } from '../validators.js'
import { resetPassword } from './reset_password.js'

export default class PasswordResetConfirmationsController {
  async store(ctx: HttpContext) {
    const { token, password } = await readBody(ctx, passwordResetValidator)
    await resetPassword(token, password)
    return ctx.response.noContent()
  }
}
