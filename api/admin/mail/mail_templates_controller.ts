import type { HttpContext } from '@adonisjs/core/http'
import { mailKinds } from '#api/core/mail/mail_kind'
import { toTemplate } from './template_transformer.js'

export default class MailTemplatesController {
  index({ response }: HttpContext) {
    const templates = mailKinds().map(([name, kind]) => toTemplate(name, kind))
    response.header('x-total-count', String(templates.length))
    return templates
  }
}
