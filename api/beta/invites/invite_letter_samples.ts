import { businessClock } from '#api/core/clock'
import { masked } from '#api/core/mail/masked'
import { inviteLetter, type InviteLetterFacts } from './invite_letter.js'

const SOMEBODY: InviteLetterFacts = {
  email: 'ada.teaches@example.com',
  first_name: 'Ada',
  role: 'instructor',
  founding: false,
  campaign: null,
  expires_in_days: 14,
}

const letterTo = (facts: Partial<InviteLetterFacts>) => () =>
  inviteLetter({ ...SOMEBODY, ...facts }, masked('7K'), businessClock.now())

/** An invite's mail as each kind of person gets it. */
export const inviteLetterSamples = {
  instructor: letterTo({}),
  founding_instructor: letterTo({ founding: true }),
  student: letterTo({ role: 'student' }),
  without_a_name: letterTo({ first_name: null }),
}
