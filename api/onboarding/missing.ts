import { requirementInWords } from '#api/payments/payout_accounts/payout_account'
import type { RoomFound } from '#api/availability/saved/room_queries'
import type { CheckState, IdentityState } from '#api/vetting/vetting'
import type { Facts, Missing, StepKey } from './step.js'

const todo = (words: string): Missing => ({ words, theirs: true })
const wait = (words: string): Missing => ({ words, theirs: false })

const IDENTITY: Record<IdentityState, Missing | null> = {
  missing: todo('Send us a document that proves who you are.'),
  pending: wait('We are looking at your document.'),
  accepted: null,
  refused: todo('We could not accept your document. Send another one.'),
}

const CHECK: Record<CheckState, Missing | null> = {
  not_started: todo('Agree to a background check.'),
  consent: todo('Send the report of your background check.'),
  pending: wait('Your background check is under way.'),
  review: wait('We are looking at your background check.'),
  passed: null,
  expired: todo('Your background check has run out. Begin a new one.'),
  pre_adverse: todo('Something in your background check needs your answer.'),
  disputed: wait('We are looking at what you said about your background check.'),
  final_adverse: wait('Your background check did not pass, so you cannot be shown.'),
  failed: todo('Your background check could not be finished. Begin it again.'),
}

type Question = (facts: Facts) => (Missing | null)[]

/** What each step lacks, by the rows of its domain alone. The last step is made of the others. */
export const MISSING: Record<Exclude<StepKey, 'live'>, Question> = {
  account: (facts) => [accountLacks(facts)],
  offerings: ({ formats }) => [formats ? null : todo('Add what you teach, and what it costs.')],
  profile: ({ has_photo: photo, has_bio: bio }) => [
    photo ? null : todo('Choose a picture of yourself.'),
    bio ? null : todo('Write about yourself, at least ten characters.'),
  ],
  places: placesLack,
  verification: ({ vetting }) => [
    IDENTITY[vetting.identity],
    CHECK[vetting.background_check.state],
  ],
  payouts: payoutsLack,
  hours: ({ hours }) => [hoursLack(hours)],
}

function accountLacks({ account: state, teaches }: Facts): Missing | null {
  if (!teaches) return wait('Your account is no instructor’s any more.')
  if (state === 'active') return null
  if (state === 'pending_verification') {
    return todo('Confirm your e-mail address: open the link we sent you.')
  }
  return wait(`Your account is ${state}.`)
}

function placesLack({ formats, areas, addresses }: Facts): (Missing | null)[] {
  if (!formats) return [wait('First add what you teach: it says whether you need a place.')]
  const travels = formats.some((one) => one === 'student_location' || one === 'neutral_location')
  const receives = formats.includes('instructor_location')
  return [
    travels && areas === 0 ? todo('Choose the neighborhoods you travel to.') : null,
    receives && addresses === 0 ? todo('Add an address where students come to you.') : null,
  ]
}

function payoutsLack({ payouts, payouts_open: open }: Facts): (Missing | null)[] {
  if (payouts?.state === 'ready') return [null]
  if (!open) return [wait('Payouts are not open yet. There is nothing you can do for now.')]
  if (!payouts) return [todo('Open an account that your earnings go to.')]
  if (payouts.state === 'refused') {
    return [wait('The payment provider refused the account. Nobody can pay you through it.')]
  }
  const due = payouts.requirements_due.map((key) => todo(requirementInWords(key)))
  return due.length > 0 ? due : [wait('The payment provider is checking your account.')]
}

function hoursLack({ room, shortest }: RoomFound): Missing | null {
  if (room === 'enough') return null
  if (room === 'none') {
    return todo(
      'Say when you teach: there is nothing in the coming 60 days that students can book.'
    )
  }
  if (shortest === null) return wait('First add what you teach: it says how long a lesson is.')
  if (room === 'short') {
    return todo(`Your shortest lesson is ${shortest} minutes; no free stretch is that long.`)
  }
  return todo(
    'Your free time is for other lessons than yours: see which stretches are “online only” or “no travel”.'
  )
}
