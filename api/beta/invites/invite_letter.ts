import type { DateTime } from 'luxon'
import { appUrl } from '#config/app'
import { CITY_ZONE } from '#api/core/city_date'
import type { PreparedMail } from '#api/core/mail/mail_kind'
import type { InviteRow } from './invite.js'

/** What the mail of an invite says of it. */
export type InviteLetterFacts = Pick<
  InviteRow,
  'email' | 'first_name' | 'role' | 'founding' | 'campaign' | 'expires_in_days'
>

/** The link of an invite: opening it shows a page and changes nothing. `source` is how it got there. */
export function claimUrl(
  code: string,
  campaign: string | null,
  source: 'email' | 'code' = 'email'
): string {
  const url = new URL('/invite/claim', appUrl)
  url.searchParams.set('code', code)
  url.searchParams.set('utm_source', source)
  url.searchParams.set('utm_medium', 'invite')
  if (campaign) url.searchParams.set('utm_campaign', campaign)
  return url.href
}

/**
 * The words of an invite's mail.
 *
 * @param code bare, for the link; or what stands in its place where it must not be seen
 * @param at when the mail leaves: the days count from then, told as a date since mails are read late
 */
export function inviteLetter(invite: InviteLetterFacts, code: string, at: DateTime): PreparedMail {
  const until = lastDay(invite, at)
  const teach = invite.role === 'instructor'
  return {
    subject: teach ? 'Your invitation to teach on InstaInstru' : 'Your invitation to InstaInstru',
    body: {
      preheader: `Your personal invitation. It is open until ${until}.`,
      heading: invite.first_name ? `${invite.first_name}, you are invited` : 'You are invited',
      paragraphs: teach ? wordsToInstructor(invite) : WORDS_TO_STUDENT,
      action: { label: 'Accept the invitation', url: claimUrl(code, invite.campaign) },
      code: { label: 'Or enter this code', value: inTwoHalves(code) },
      details: [['Open until', until]],
      footer: [
        `This invitation is meant for ${invite.email}. Nobody else can use it.`,
        'You did not expect it? Then simply leave it; nothing happens.',
      ],
    },
  }
}

/** As people read codes off and type them in; a masked one stays as it is. */
export const inTwoHalves = (code: string) =>
  /^\w{8}$/.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : code

const lastDay = ({ expires_in_days: days }: InviteLetterFacts, at: DateTime) =>
  at.plus({ days }).setZone(CITY_ZONE).setLocale('en-US').toFormat('cccc, LLLL d')

const WORDS_TO_STUDENT = [
  'InstaInstru helps you find and book private lessons in New York City. ' +
    'We are opening step by step, and it is your turn.',
]

const wordsToInstructor = ({ founding }: InviteLetterFacts) => [
  'InstaInstru brings students in New York City to private instructors they can trust. ' +
    'We are opening with a small circle, and we would like you in it.',
  ...(founding
    ? [
        'Your invitation holds a place among our founding instructors, as long as there are any left.',
      ]
    : []),
  'Accepting takes a minute: choose a password, and your account is ready.',
]
