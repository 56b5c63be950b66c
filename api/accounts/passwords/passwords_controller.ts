import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { ownSession } from '../owner/own_session.js'
import { passwordChangeValidator } from '../validators.js'
import { changePassword } from './change_password.js'

export default class PasswordsController {
  async update(ctx: HttpContext) {
    const actor = ownSession(ctx)
    const { current_password: current, password } = await readBody(ctx, passwordChangeValidator)
    await changePassword(actor, { current, password }, ctx.request.ip())
    return ctx.response.noContent()
  }
}
