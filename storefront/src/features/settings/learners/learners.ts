/** One of `GET /api/student/learners`. */
export interface Learner {
  id: string
  first_name: string
  last_initial: string | null
  /** `2014-03-09` */
  birth_date: string
  age: number
  grown_up: boolean
  notes: string | null
  version: number
}

export const MOST_LEARNERS = 10

export const LEARNER_FIELDS = {
  first_name: 'First name',
  last_initial: 'First letter of the last name',
  birth_date: 'Birth date',
  notes: 'Good to know',
} as const

export const LEARNER_WORDS: Record<string, string> = {
  'first_name.minLength': 'Please fill this in.',
  'first_name.regex': 'Letters, spaces and the like only, please.',
  'last_initial.regex': 'One letter, please.',
  'birth_date.under_age': 'A learner is under 18. Anybody older makes an account of their own.',
  'birth_date.past': 'This day is still to come.',
  changed_meanwhile: 'This was changed in another window meanwhile. Reload the page to see it.',
  too_many_learners: 'Ten learners are the most one account can have.',
}

/** "Tomi O., 12". */
export function learnerName({ first_name, last_initial, age }: Learner): string {
  return `${first_name}${last_initial ? ` ${last_initial}.` : ''}, ${age}`
}
