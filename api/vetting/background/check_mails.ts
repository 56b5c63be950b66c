import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { findUser } from '#api/accounts/user_repository'
import { appUrl } from '#config/app'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { queueMail } from '#api/core/mail/queue_mail'
import type { CheckEventRow } from './check.js'
import type { CheckMove } from './check_moves.js'
import { findCheckEvents } from './check_repository.js'

export const CHECK_MAIL = 'background_check_moved'

/** What a mail says of a move; no word of what was found, which is read on the page alone. */
const WORDS: Partial<Record<CheckMove, { subject: string; text: string[]; label: string }>> = {
  pass: {
    subject: 'Your background check is passed',
    text: ['Nothing speaks against you teaching here. The check holds for one year.'],
    label: 'See what is left',
  },
  fail: {
    subject: 'We need another report from you',
    text: [
      'The report you sent could not be used. On your page you can read why, and send another.',
    ],
    label: 'Send another report',
  },
  pre_adverse: {
    subject: 'Please read: a notice about your background check',
    text: [
      'Something in your background report may keep you from offering lessons here. Nothing is decided yet.',
      'On your page you can read what was found and see the report. If it is wrong or not about you, dispute it there: nothing is decided before we have answered.',
      'Without a dispute we decide after five business days.',
    ],
    label: 'Read the notice',
  },
  resume: {
    subject: 'We looked into your dispute',
    text: [
      'We looked into what you wrote, and what was found still stands. On your page you can read why.',
      'You may dispute it again until the five business days are over.',
    ],
    label: 'Read our answer',
  },
  final_adverse: {
    subject: 'Our decision about your background check',
    text: [
      'After the notice we sent you, we decided that you cannot offer lessons on InstaInstru. The decision rests on the report that you can see on your page.',
      'You may ask whoever made the report for a copy, and dispute with them what is wrong in it. Write to us if it was corrected.',
    ],
    label: 'Read the decision',
  },
  expire: {
    subject: 'Your background check has run out',
    text: [
      'Students do not see your page until a new check is passed. It takes a few minutes to begin.',
    ],
    label: 'Renew my check',
  },
  reopen: {
    subject: 'You can begin a background check again',
    text: [
      'We took back our decision about your background check: it no longer holds. You may begin a new check whenever you like.',
    ],
    label: 'Begin again',
  },
  withdraw: {
    subject: 'Your consent is taken back',
    text: [
      'As you asked, your consent to a background check is taken back. If you had sent a report, it is deleted; nobody had read it.',
      'Until you agree again we look into nothing. Lessons can be offered while a check is passed, not without one.',
    ],
    label: 'See where you stand',
  },
}

/** Queues the mail of a move that the person is to hear of. */
export async function queueCheckMail(
  trx: TransactionClientContract,
  { id, user_id: userId, move }: Pick<CheckEventRow, 'id' | 'user_id' | 'move'>
): Promise<void> {
  if (!WORDS[move]) return
  const { email } = (await findUser(userId, trx))!
  await queueMail(trx, { key: `${CHECK_MAIL}:${id}`, kind: CHECK_MAIL, causeId: id, to: email })
}

/** Cause: what happened in the check. */
export const checkMail: MailKind = {
  description: 'Tells an instructor how their background check goes on',
  trigger:
    'A check is passed, a report is of no use, something was found, a pass runs out, a consent is taken back, or a check is opened again',
  samples: Object.fromEntries(
    Object.keys(WORDS).map((move) => [move, () => mailOf(move as CheckMove)!])
  ),
  async preview(id) {
    return (await mailsFor([id])).get(id) ?? null
  },
  prepare: mailsFor,
}

async function mailsFor(ids: string[]) {
  const moves = new Map((await findCheckEvents(ids)).map(({ id, move }) => [id, move]))
  return new Map(ids.map((id) => [id, moves.has(id) ? mailOf(moves.get(id)!) : null] as const))
}

function mailOf(move: CheckMove): PreparedMail | null {
  const words = WORDS[move]
  return words ? vettingMail(words.subject, words.text, words.label) : null
}

/** What all mails about proving oneself look like. */
export function vettingMail(subject: string, text: string[], label: string): PreparedMail {
  return {
    subject,
    body: {
      preheader: text[0],
      heading: subject,
      paragraphs: text,
      action: { label, url: `${appUrl}/instructor/verification` },
      footer: ['You get this mail because you teach, or want to, at InstaInstru.'],
    },
  }
}
