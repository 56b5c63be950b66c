import type { HttpContext } from '@adonisjs/core/http'
import { caughtMail, caughtMails } from './catcher_gateway.js'
import { mailboxPage, mailPage } from './mailbox_page.js'
import { PAGE_POLICY } from './page.js'

const PAGE_SIZE = 50

export default class MailboxesController {
  async index({ request, response }: HttpContext) {
    const { to = '', before } = request.qs()
    const address = String(to).trim()
    const mails = await caughtMails({
      to: address || undefined,
      before: before && String(before),
      limit: PAGE_SIZE,
    })
    return html(response, mailboxPage(mails, address, mails.length === PAGE_SIZE))
  }

  async show({ params, response }: HttpContext) {
    return html(response, mailPage(await caughtMail(params.id)))
  }
}

function html(response: HttpContext['response'], page: string) {
  response
    .header('content-security-policy', PAGE_POLICY)
    .header('content-type', 'text/html; charset=utf-8')
  return response.send(page)
}
