import type { HttpContext } from '@adonisjs/core/http'
import { caughtMails } from './catcher_gateway.js'

export default class CaughtMailsController {
  async index({ request }: HttpContext) {
    const to = request.input('to')
    const mails = await caughtMails({ to: typeof to === 'string' ? to : undefined, limit: 100 })
    return mails.map((mail) => ({
      id: mail.id,
      to: mail.to.join(', '),
      subject: mail.subject ?? '',
      headers: mail.headers,
      text: mail.text ?? '',
      html: mail.html ?? '',
      message_id: mail.message_id ?? '',
      received_at: mail.received_at,
    }))
  }
}
