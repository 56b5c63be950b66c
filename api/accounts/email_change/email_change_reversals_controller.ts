import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { linkValidator } from '../validators.js'
import { reverseEmailChange } from './settle_email_change.js'

export default class EmailChangeReversalsController {
  async store(ctx: HttpContext) {
    const { token } = await readBody(ctx, linkValidator)
    return { email: await reverseEmailChange(token) }
  }
}
