import { words } from '../format/numbers.ts'
import type { Axes, Capability } from './phase.ts'

/** What each capability means, as a sentence begins. */
export const CAPABILITY_WORDS: Record<Capability, string> = {
  sign_up_as_instructor: 'Sign up as an instructor',
  sign_up_as_student: 'Sign up as a student',
  instructor_needs_invite: 'Instructors need an invite',
  student_needs_invite: 'Students need an invite',
  allow_signup_without_invite: 'Sign up without an invite',
  browse_directory: 'Browse the directory',
  search: 'Search',
  book: 'Book a lesson',
  use_student_area: 'Use the student area without an invite',
  use_instructor_area: 'Use the instructor area without an invite',
}

const ACCESS: Record<string, string> = {
  closed: 'closed',
  invite_only: 'by invite',
  referral_only: 'by referral',
  open: 'open',
}

/** `Open beta`, or `Custom` with its axes, which is all it is. */
export const phaseName = ({ phase }: Pick<Axes, 'phase'>) => words(phase)

/** `instructors by invite, students open`. */
export const axesWords = ({ instructor_access, student_access }: Axes) =>
  `instructors ${ACCESS[instructor_access]}, students ${ACCESS[student_access]}`

/** Whom a plan counts. */
const PEOPLE: Record<string, string> = {
  instructor_invites: 'Open invites for instructors',
  student_invites: 'Open invites for students',
  pending_instructors: 'Instructors who have not confirmed their address',
  pending_students: 'Students who have not confirmed their address',
  instructors_without_grant: 'Instructors without an invite',
  instructors_with_grant: 'Instructors who came by invite',
  students_without_grant: 'Students without an invite',
  students_with_grant: 'Students who came by invite',
  invite_requests: 'People on the waitlist',
}

export const peopleWords = (who: string) => PEOPLE[who] ?? words(who)

export const yesNo = (value: boolean) => (value ? 'yes' : 'no')
