import type { HttpContext } from '@adonisjs/core/http'
import { caughtMail } from './catcher_gateway.js'

export default class MailBodiesController {
  /** Mail is foreign HTML: it gets no scripts, no forms and an origin of its own. */
  async show({ params, response }: HttpContext) {
    const { html, text } = await caughtMail(params.id)
    response
      .removeHeader('x-frame-options')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self'; frame-ancestors 'self'; " +
          'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'
      )
      .header('content-type', `text/${html ? 'html' : 'plain'}; charset=utf-8`)
    return response.send(html || text || '')
  }
}
