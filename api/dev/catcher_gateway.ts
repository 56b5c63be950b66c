import env from '#start/env'
import { notFound, Refusal } from '#api/core/errors'

/** A mail as the catcher tells it. */
export interface CaughtMail {
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

const away = () =>
  new Refusal(503, 'catcher_away', {
    detail: 'The mail catcher is not running. It starts with `npm start`.',
    retryAfterSeconds: 2,
  })

export async function caughtMails(filter: {
  to?: string
  limit: number
  before?: string
}): Promise<CaughtMail[]> {
  const query = new URLSearchParams({ limit: String(filter.limit) })
  if (filter.to) query.set('to', filter.to)
  if (filter.before) query.set('before', filter.before)
  return ask(`/messages?${query}`)
}

export const caughtMail = (id: string): Promise<CaughtMail> =>
  ask(`/messages/${encodeURIComponent(id)}`)

async function ask<Answer>(path: string): Promise<Answer> {
  const base = env.get('MAIL_LOOKUP_URL')
  if (!base) throw away()
  const response = await fetch(new URL(path, base), { signal: AbortSignal.timeout(5_000) }).catch(
    () => {
      throw away()
    }
  )
  if (response.status === 404) throw notFound('There is no such mail.')
  if (!response.ok) throw away()
  return (await response.json()) as Answer
}
