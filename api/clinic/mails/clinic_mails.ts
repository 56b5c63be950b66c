import { businessClock } from '#api/core/clock'
import type { MailKind } from '#api/core/mail/mail_kind'
import { clinicLetter, LETTERS } from './clinic_letters.js'
import { findMailedSignUps, type MailedSignUp } from './clinic_mail_queries.js'
import type { ClinicMailName } from './queue_clinic_mails.js'

/** What staff read of a kind of mail, and whether a sign-up still wants it. */
interface Sending {
  description: string
  trigger: string
  category?: string
  wanted: (row: MailedSignUp) => boolean
}

const isOpen = ({ state, starts_at: at }: MailedSignUp) =>
  state === 'published' && at > businessClock.now().toJSDate()
const isSeated = (row: MailedSignUp) => isOpen(row) && row.sign_up_state === 'seated'

const SENDINGS: Record<ClinicMailName, Sending> = {
  clinic_signed_up: {
    description: 'Confirms a seat at the Profile Clinic, with the event for a calendar',
    trigger: 'An instructor signs up while there are seats',
    wanted: isSeated,
  },
  clinic_waiting: {
    description: 'Confirms a place in line for the Profile Clinic',
    trigger: 'An instructor signs up when all seats are taken',
    wanted: (row) => isOpen(row) && row.sign_up_state === 'waiting',
  },
  clinic_moved_up: {
    description: 'Tells an instructor who waited that they have a seat',
    trigger: 'Somebody steps back, or a date gets more seats',
    wanted: isSeated,
  },
  clinic_changed: {
    description: 'Tells of another time or place of a Profile Clinic',
    trigger: 'Staff change the time, the length, the place or the link of a published date',
    wanted: (row) => isOpen(row) && row.sign_up_state !== 'stepped_back',
  },
  clinic_cancelled: {
    description: 'Tells that a Profile Clinic does not take place, and why',
    trigger: 'Staff cancel a date that people signed up for',
    wanted: (row) => row.state === 'cancelled' && row.sign_up_state !== 'stepped_back',
  },
  clinic_reminder: {
    description: 'Reminds of a Profile Clinic on the next day',
    trigger: 'It is ten in the morning in New York on the day before a date with people',
    category: 'lesson_updates',
    wanted: isSeated,
  },
}

const NAMES = Object.keys(SENDINGS) as ClinicMailName[]

/** Cause: the sign-up. One that no longer fits wants no mail. */
export const clinicMails: Record<string, MailKind> = Object.fromEntries(
  NAMES.map((name) => [name, kindOf(name)])
)

function kindOf(name: ClinicMailName): MailKind {
  const { wanted, ...told } = SENDINGS[name]
  const letter = LETTERS[name]
  return {
    ...told,
    samples: { usual: () => clinicLetter(letter, SAMPLE) },
    async preview(id) {
      const [row] = await findMailedSignUps([id])
      return row ? clinicLetter(letter, row) : null
    },
    async prepare(ids) {
      const rows = (await findMailedSignUps(ids)).filter(wanted)
      const made = new Map(rows.map((row) => [row.sign_up_id, clinicLetter(letter, row)]))
      return new Map(ids.map((id) => [id, made.get(id) ?? null]))
    },
  }
}

const SAMPLE: MailedSignUp = {
  id: '01K6ZP0000000000000000SAMP',
  starts_at: new Date('2026-12-01T23:00:00Z'),
  minutes: 90,
  capacity: 12,
  place: 'The Annex, 40 Rector Street, room 2',
  link: null,
  notes: 'Bring a draft of your profile and two photos.',
  state: 'published',
  published_at: new Date('2026-11-20T15:00:00Z'),
  cancelled_at: null,
  cancel_reason: 'The room is flooded',
  version: 2,
  created_at: new Date('2026-11-20T14:00:00Z'),
  updated_at: new Date('2026-11-20T15:00:00Z'),
  sign_up_id: '01K6ZP0000000000000000SEAT',
  sign_up_state: 'seated',
  first_name: 'Ada',
}
