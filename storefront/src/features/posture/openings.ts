import type { StorefrontLocals } from '../../../../api/web/storefront_locals.ts'
import { doorsIn } from '@/features/posture/doors.ts'

type Standing = StorefrontLocals['beta']['doors']['student']

/** One line of "what is open now, and for whom". */
export interface Opening {
  who: string
  standing: Standing
  text: string
}

type Words = Record<Standing, string>

export const STANDING_WORDS: Words = { open: 'Open', invite: 'By invitation', shut: 'Not yet' }

const INSTRUCTORS: Words = {
  open: 'Whoever teaches can sign up.',
  invite: 'A personal invite lets you in.',
  shut: 'Nobody is let in at the moment.',
}

const STUDENTS: Words = {
  open: 'Whoever wants to learn can sign up.',
  invite: 'A personal invite lets you in.',
  shut: 'We let instructors move in first.',
}

const LESSONS: Words = {
  open: 'Everybody can look for lessons.',
  invite: 'Those who were let in can look for lessons.',
  shut: 'They come after the instructors.',
}

/** Follows the same doors as signing up, so that no sentence promises what one refuses. */
export function openingsOf(locals: Partial<StorefrontLocals>): Opening[] {
  const { instructor: teach, student: learn } = doorsIn(locals)
  const search = locals.beta?.capabilities['search'] === true
  const lessons = search ? 'open' : learn === 'shut' ? 'shut' : 'invite'
  return [
    { who: 'Instructors', standing: teach, text: INSTRUCTORS[teach] },
    {
      who: 'Students',
      standing: learn,
      text: learn === 'shut' && teach === 'shut' ? INSTRUCTORS.shut : STUDENTS[learn],
    },
    { who: 'Lessons', standing: lessons, text: LESSONS[lessons] },
  ]
}
