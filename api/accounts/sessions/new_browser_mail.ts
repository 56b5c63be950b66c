import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { securityMail } from '../security_mails.js'
import { findBeginnings, type SessionBeginning } from './known_browser_repository.js'

/** Of a sign-in from a browser that its owner has not used here before. */
export const NEW_BROWSER_MAIL = 'new_browser'

/** Cause: the session. */
export const newBrowserMail: MailKind = {
  description: 'Tells a person that a browser not seen before has signed in to their account',
  trigger: 'Somebody signs in from a browser that none of the last month’s sign-ins came from',
  samples: { usual: () => mailOf(SAMPLE) },
  async preview(id) {
    const [session] = await findBeginnings([id])
    return session ? mailOf(session) : null
  },
  async prepare(ids) {
    const sessions = new Map((await findBeginnings(ids)).map((row) => [row.id, row]))
    return new Map(ids.map((id) => [id, sessions.has(id) ? mailOf(sessions.get(id)!) : null]))
  },
}

const SAMPLE: SessionBeginning = {
  id: '01K6ZP0000000000000000SAMP',
  first_name: 'Ada',
  ip: '203.0.113.7',
  created_at: new Date('2026-03-02T14:05:00Z'),
}

/** The settings say which browser it was, in the words of whoever reads them. */
function mailOf({ first_name: name, ip, created_at: at }: SessionBeginning): PreparedMail {
  const when = `${MOMENT.format(at)}, New York time`
  const from = ip ? `, from the network address ${ip}` : ''
  return securityMail(
    {
      subject: 'A new browser signed in to your account',
      preheader: `On ${when}.`,
      happened: [
        `Somebody signed in to your InstaInstru account on ${when}${from}. We have not seen that ` +
          'browser with your account in the last month.',
        'Your settings list where you are signed in, and with what. End there what is not yours.',
      ],
    },
    name
  )
}

const MOMENT = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  dateStyle: 'long',
  timeStyle: 'short',
})
