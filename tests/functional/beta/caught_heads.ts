import env from '#start/env'
import type { CaughtMail } from '#tests/house'

const AT_ONCE = 500

/** Every mail there is, oldest last; the catcher hands them out by the page. */
export async function everyMail(): Promise<CaughtMail[]> {
  const mails: CaughtMail[] = []
  for (;;) {
    const before = mails.length > 0 ? `&before=${mails.at(-1)!.id}` : ''
    const answer = await fetch(`${env.get('MAIL_LOOKUP_URL')}/messages?limit=${AT_ONCE}${before}`)
    const page = (await answer.json()) as CaughtMail[]
    mails.push(...page)
    if (page.length < AT_ONCE) return mails
  }
}

/** The head of a mail, byte for byte as it went over the wire. */
export async function rawHead(id: string): Promise<string> {
  const answer = await fetch(`${env.get('MAIL_LOOKUP_URL')}/messages/${id}/raw`)
  return Buffer.from(await answer.arrayBuffer())
    .toString('latin1')
    .split('\r\n\r\n', 1)[0]
}
