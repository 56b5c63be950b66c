import { MISSING } from './missing.js'
import { STEPS, type Facts, type Missing, type Step, type StepKey } from './step.js'

const PATHS: Record<StepKey, string> = {
  account: '/instructor/settings/profile',
  offerings: '/instructor/offerings',
  profile: '/instructor/profile',
  places: '/instructor/coverage',
  verification: '/instructor/verification',
  payouts: '/instructor/payouts',
  hours: '/instructor/calendar',
  live: '/instructor/onboarding',
}

/** Without a free hour nobody can book, but there is still somebody to look at. */
const NOT_HIDING: readonly StepKey[] = ['hours', 'live']

/** All steps of one instructor, in order. */
export function stepsFrom(facts: Facts): Step[] {
  const before = STEPS.filter((key) => key !== 'live').map((key) =>
    stepOf(
      key,
      MISSING[key](facts).filter((one) => one !== null)
    )
  )
  return [...before, lastStep(before, facts)]
}

function stepOf(key: StepKey, missing: Missing[]): Step {
  const state =
    missing.length === 0 ? 'done' : missing.some(({ theirs }) => theirs) ? 'open' : 'waiting'
  return { key, state, left: missing.map(({ words }) => words), path: PATHS[key] }
}

function lastStep(before: Step[], { is_out: isOut }: Facts): Step {
  if (isOut) return stepOf('live', [])
  const ready = stepsLeft(before).length === 0
  const words = ready ? 'Go live: students can find you from then on.' : 'First finish the others.'
  return stepOf('live', [{ words, theirs: ready }])
}

/** What stands between an instructor and going live. */
export const stepsLeft = (steps: readonly Step[]): Step[] =>
  steps.filter(({ key, state }) => key !== 'live' && state !== 'done')

/** Why somebody who is live cannot be shown. */
export const reasonsToHide = (steps: readonly Step[]): StepKey[] =>
  stepsLeft(steps)
    .map(({ key }) => key)
    .filter((key) => !NOT_HIDING.includes(key))
