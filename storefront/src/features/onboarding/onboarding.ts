/** `GET /api/instructor/onboarding`. */
export interface Onboarding {
  state: 'draft' | 'live' | 'paused'
  shown: boolean
  hidden_because: { key: string; words: string[] }[]
  slug: string | null
  steps: Step[]
  can_go_live: boolean
}

export interface Step {
  key: StepKey
  state: 'done' | 'open' | 'waiting'
  left: string[]
  path: string
}

export type StepKey = keyof typeof STEP_TITLES

export const STEP_TITLES = {
  account: 'Your account',
  offerings: 'What you teach, and what it costs',
  profile: 'Your picture and your words',
  places: 'Where you teach',
  verification: 'Who you are',
  payouts: 'Where your earnings go',
  hours: 'When you teach',
  live: 'Going live',
} as const

/** What the button of a step says. */
export const STEP_ACTS: Record<StepKey, string> = {
  account: 'Look at your account',
  offerings: 'Add what you teach',
  profile: 'Write your profile',
  places: 'Choose your places',
  verification: 'Prove who you are',
  payouts: 'Set up payouts',
  hours: 'Say when you teach',
  live: 'Go live',
}

export const STATE_WORDS: Record<Step['state'], string> = {
  done: 'Done',
  open: 'To do',
  waiting: 'Waiting',
}

/** How many steps are behind, of how many, and which is the first that is one's own turn. */
export function progressOf(steps: readonly Step[]) {
  const mine = steps.filter(({ key }) => key !== 'live')
  return {
    done: steps.filter(({ state }) => state === 'done').length,
    of: steps.length,
    next: mine.find(({ state }) => state === 'open'),
    waits: mine.find(({ state }) => state === 'waiting'),
  }
}

/** What is left before going live, for who went live too: something may have come open again. */
export const stepsLeft = (steps: readonly Step[]): Step[] =>
  steps.filter(({ key, state }) => key !== 'live' && state !== 'done')
