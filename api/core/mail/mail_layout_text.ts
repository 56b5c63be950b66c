import type { MailBody } from './mail_body.js'

/** The text part: the same words in the same order as the HTML, links on lines of their own. */
export function mailText(body: MailBody): string {
  const { heading, paragraphs, action, code, details = [], footer, unsubscribeUrl } = body
  const blocks = [
    heading,
    ...paragraphs,
    details.map(([label, value]) => `${label}: ${value}`).join('\n'),
    action && `${action.label}:\n${action.url}`,
    code && `${code.label}: ${code.value}`,
    // The usual mark of a signature, which mail programs set apart.
    ['-- ', 'InstaInstru', ...footer].join('\n'),
    unsubscribeUrl && `Unsubscribe:\n${unsubscribeUrl}`,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
