import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { linkValidator } from '../validators.js'
import { confirmEmailChange } from './settle_email_change.js'

export default class EmailChangeConfirmationsController {
  async store(ctx: HttpContext) {
    const { token } = await readBody(ctx, linkValidator)
    return { email: await confirmEmailChange(token) }
  }
}
