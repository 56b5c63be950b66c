import PostalMime from 'postal-mime'
import { type LogEntry } from './mail_log.ts'

export type MailView = {
  id: string
  to: string[]
  from: string | null
  subject: string | null
  headers: Record<string, string>
  text: string | null
  html: string | null
  message_id: string | null
  received_at: string
}

/** A stored mail, parsed: `headers` by lower-case name, a repeated one joined by line breaks. */
export async function viewMail(entry: LogEntry, raw: Buffer): Promise<MailView> {
  const mail = await PostalMime.parse(raw)
  const headers: Record<string, string> = {}
  for (const { key, value } of mail.headers)
    headers[key] = headers[key] === undefined ? value : `${headers[key]}\n${value}`
  return {
    id: entry.id,
    to: entry.to,
    from: mail.from ? [mail.from.name, `<${mail.from.address}>`].join(' ').trim() : null,
    subject: mail.subject ?? null,
    headers,
    text: mail.text ?? null,
    html: mail.html ?? null,
    message_id: entry.message_id,
    received_at: entry.received_at,
  }
}
