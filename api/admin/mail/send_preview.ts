import type { HttpContext } from '@adonisjs/core/http'
import { renderMail } from '#api/core/mail/mail_layout'
import type { PreparedMail } from '#api/core/mail/mail_kind'
import { previewValidator } from './validators.js'

/** The mail may be framed by our own pages, and in the frame it may do nothing at all. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'self'; sandbox"

/** Answers one part of a mail as a page of its own; the subject is in a header, percent-encoded. */
export async function sendPreview(
  { request, response }: HttpContext,
  mail: PreparedMail
): Promise<void> {
  const { as = 'html', theme = 'light' } = await previewValidator.validate(request.qs())
  const rendered = renderMail(mail, theme)
  response
    .header('content-type', `text/${as === 'html' ? 'html' : 'plain'}; charset=utf-8`)
    .header('content-security-policy', POLICY)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('x-mail-subject', encodeURIComponent(rendered.subject))
    .send(rendered[as])
}
