/** What the mail server said, sorted by what may be done next. */
export type Delivery =
  | { outcome: 'accepted'; answer: string }
  /** 5xx: this mail will never be taken. */
  | { outcome: 'rejected'; answer: string; nobodyThere?: boolean }
  /**
   * 4xx, or no connection: surely not taken, may be tried again. A server that breaks off at one
   * recipient or one content may mean us all, or only that one: `ofOne`.
   */
  | { outcome: 'deferred'; answer: string; serverAway: boolean; ofOne?: boolean }
  /** The connection broke after the content had left: it may or may not have been taken. */
  | { outcome: 'unknown'; answer: string }

type SmtpError = Error & {
  code?: string
  responseCode?: number
  response?: string
  /** The step at which the server said so. */
  command?: string
  cause?: unknown
}

const NOBODY_THERE = ['ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EAUTH', 'EHOSTUNREACH', 'ENETUNREACH']

/** Of the mail itself, before any server has seen it. */
const OF_THE_MAIL = ['EENVELOPE', 'EMESSAGE', 'ESTREAM']

/**
 * Sorts what went wrong by what may be done next.
 *
 * @param left whether the content was on its way
 */
export function sortAnswer(error: unknown, left: boolean): Delivery {
  const failure = error as SmtpError
  const root = (failure.cause as SmtpError | undefined) ?? failure
  const { code = '', message, response, responseCode } = root
  const answer = (response ?? message).slice(0, 500)
  if (responseCode) return sortRefusal(root, responseCode, answer)
  if (NOBODY_THERE.includes(code) || /ECONNREFUSED|greeting/i.test(answer)) {
    return { outcome: 'deferred', answer, serverAway: true }
  }
  if (left) return { outcome: 'unknown', answer }
  if (OF_THE_MAIL.includes(code)) return { outcome: 'rejected', answer }
  return { outcome: 'deferred', answer, serverAway: false }
}

/** The mailbox, its domain or its name does not exist (RFC 3463, 5.1.x); 5.1.7 and 5.1.8 mean us. */
const NOBODY_THERE_AT_ALL = /^\d{3}[ -]5\.1\.(1|2|3|6|10)\b/

const AT_ONE_MAIL = /^(RCPT|DATA)/

/** Only at the recipient and at the content is a no about this mail; earlier it is about us all. */
function sortRefusal({ command = '', code }: SmtpError, status: number, answer: string): Delivery {
  if (status === 421 || code === 'EAUTH' || /^(CONN|EHLO|HELO|AUTH)/.test(command)) {
    return { outcome: 'deferred', answer, serverAway: true, ofOne: AT_ONE_MAIL.test(command) }
  }
  // A sender who is refused today is the operator's to repair; the mails wait for that a while.
  if (status < 500 || command === 'MAIL FROM') {
    return { outcome: 'deferred', answer, serverAway: false }
  }
  const nobodyThere = command === 'RCPT TO' && NOBODY_THERE_AT_ALL.test(answer)
  return { outcome: 'rejected', answer, nobodyThere }
}
