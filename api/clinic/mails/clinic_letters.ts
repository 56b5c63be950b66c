import type { MailBody } from '#api/core/mail/mail_body'
import type { PreparedMail } from '#api/core/mail/mail_kind'
import { calendarFile } from '#api/core/calendar_file'
import { dayInWords, hoursInWords } from '../clinic_time.js'
import { clinicPage, toCalendarEvent } from '../to_calendar_event.js'
import type { MailedSignUp } from './clinic_mail_queries.js'

/** What differs between mails about the clinic; the rest follows from the date. */
interface Letter {
  subject: (day: string) => string
  preheader: string
  heading: string
  paragraphs: (row: MailedSignUp) => string[]
  action: string
  /** Says where, and carries the event for the reader's calendar. */
  withPlace: boolean
}

const STEP_BACK =
  'If you cannot come, please step back on that page: somebody else is glad of the seat.'

const BRING = ({ notes }: MailedSignUp) => (notes ? [notes] : [])

export const LETTERS = {
  clinic_signed_up: {
    subject: (day) => `Your seat at the Profile Clinic on ${day}`,
    preheader: 'We look forward to seeing you.',
    heading: 'You have a seat',
    paragraphs: (row) => [
      'You are signed up for the Profile Clinic. We look through your profile together, and you ' +
        'leave with one that is ready for students.',
      ...BRING(row),
      STEP_BACK,
    ],
    action: 'Your clinic dates',
    withPlace: true,
  },
  clinic_waiting: {
    subject: (day) => `You are in line for the Profile Clinic on ${day}`,
    preheader: 'All seats are taken at the moment.',
    heading: 'You are in line',
    paragraphs: () => [
      'All seats of this Profile Clinic are taken. You are in line: when somebody steps back, the ' +
        'seat goes to whoever has waited longest, and we write to you at once.',
    ],
    action: 'See the other dates',
    withPlace: false,
  },
  clinic_moved_up: {
    subject: (day) => `A seat came free at the Profile Clinic on ${day}`,
    preheader: 'You have it.',
    heading: 'You have a seat now',
    paragraphs: (row) => [
      'A seat at the Profile Clinic came free, and it is yours. You need not do anything.',
      ...BRING(row),
      STEP_BACK,
    ],
    action: 'Your clinic dates',
    withPlace: true,
  },
  clinic_changed: {
    subject: (day) => `Changed: the Profile Clinic is on ${day}`,
    preheader: 'Please look at the time and the place.',
    heading: 'Your Profile Clinic has changed',
    paragraphs: (row) => [
      'The time or the place of a Profile Clinic you signed up for is another one now. Below is what ' +
        'holds; your calendar can take it over.',
      row.sign_up_state === 'waiting' ? 'You are still in line for a seat.' : STEP_BACK,
    ],
    action: 'Your clinic dates',
    withPlace: true,
  },
  clinic_cancelled: {
    subject: (day) => `Cancelled: the Profile Clinic on ${day}`,
    preheader: 'It does not take place.',
    heading: 'This Profile Clinic is cancelled',
    paragraphs: (row) => [
      'We are sorry: the Profile Clinic you signed up for does not take place.',
      `The reason: ${row.cancel_reason}`,
      'There may be other dates. You are welcome at any of them.',
    ],
    action: 'See the other dates',
    withPlace: true,
  },
  clinic_reminder: {
    subject: (day) => `Tomorrow: your Profile Clinic, ${day}`,
    preheader: 'You have a seat.',
    heading: 'Your Profile Clinic is tomorrow',
    paragraphs: (row) => [...BRING(row), STEP_BACK],
    action: 'Your clinic dates',
    withPlace: true,
  },
} satisfies Record<string, Letter>

export function clinicLetter(letter: Letter, row: MailedSignUp): PreparedMail {
  const { subject, preheader, heading, paragraphs, action, withPlace } = letter
  const seated = row.sign_up_state === 'seated'
  return {
    subject: subject(dayInWords(row.starts_at)),
    body: {
      preheader,
      heading,
      paragraphs: [`Hello ${row.first_name},`, ...paragraphs(row)],
      action: { label: action, url: clinicPage },
      details: details(row, seated),
      footer: ['You get this mail because you signed up for a Profile Clinic of InstaInstru.'],
    },
    ...(withPlace && {
      calendar: calendarFile(toCalendarEvent(seated ? row : { ...row, link: null })),
    }),
  }
}

const details = (row: MailedSignUp, seated: boolean): MailBody['details'] => [
  ['Day', dayInWords(row.starts_at)],
  ['Time', `${hoursInWords(row)}, New York time`],
  ...(row.place ? [['Place', row.place] as [string, string]] : []),
  ...(row.link && seated ? [['Link', row.link] as [string, string]] : []),
]
