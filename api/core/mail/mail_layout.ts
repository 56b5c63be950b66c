import type { MailBody } from './mail_body.js'
import { mailHtml, type Theme } from './mail_layout_html.js'
import { mailText } from './mail_layout_text.js'
import { readable } from './masked.js'

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

const SUBJECT_LENGTH = 200

/**
 * HTML and text of one mail from one structure, so that they never say different things.
 *
 * @param shownIn only for showing it to staff: in one theme, with links that lead nowhere
 */
export function renderMail(
  { subject, body }: { subject: string; body: MailBody },
  shownIn?: Theme
): RenderedMail {
  const clean = cleanBody(body)
  const line = mailSubject(subject)
  return { subject: line, html: mailHtml(line, clean, shownIn), text: mailText(clean) }
}

/** A subject on one line: no line break can start a header of its own (RFC 5322, 2.2). */
export function mailSubject(subject: string): string {
  const line = oneLine(subject)
  return line.length > SUBJECT_LENGTH ? `${line.slice(0, SUBJECT_LENGTH - 1).trimEnd()}…` : line
}

function cleanBody(body: MailBody): MailBody {
  const { action, code, unsubscribeUrl, picture } = body
  return {
    preheader: oneLine(body.preheader),
    heading: oneLine(body.heading),
    paragraphs: body.paragraphs.map(oneLine),
    ...(action && { action: { label: oneLine(action.label), url: webAddress(action.url) } }),
    ...(code && { code: { label: oneLine(code.label), value: oneLine(code.value) } }),
    details: (body.details ?? []).map(([label, value]) => [oneLine(label), oneLine(value)]),
    footer: body.footer.map(oneLine),
    ...(picture && { picture: webAddress(picture) }),
    ...(unsubscribeUrl && { unsubscribeUrl: webAddress(unsubscribeUrl) }),
  }
}

/** Joins lines and drops what cannot be seen or turns the direction of text around. */
function oneLine(text: string) {
  return text
    .toWellFormed()
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

function webAddress(address: string) {
  const url = new URL(address)
  if (url.protocol === 'https:' || url.protocol === 'http:') return readable(url.href)
  throw new Error(`a mail links to web pages only, not to ${url.protocol}`)
}
