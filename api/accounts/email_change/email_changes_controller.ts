import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { ownSession } from '../owner/own_session.js'
import { emailChangeValidator } from '../validators.js'
import { requestEmailChange } from './request_email_change.js'

export default class EmailChangesController {
  async store(ctx: HttpContext) {
    const actor = ownSession(ctx)
    await requestEmailChange(actor, await readBody(ctx, emailChangeValidator), ctx.request.ip())
    return ctx.response.accepted({ message: 'Open the link we have sent to your new address.' })
  }
}
