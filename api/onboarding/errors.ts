import { Refusal } from '#api/core/errors'
import type { Step } from './step.js'

export const stepsAreLeft = (steps: readonly Step[]) =>
  new Refusal(409, 'steps_left', {
    detail: 'Some steps are left before your profile can be shown.',
    extra: { steps: steps.map(({ key, state, left, path }) => ({ key, state, left, path })) },
  })

export const notLiveYet = () =>
  new Refusal(409, 'not_live_yet', {
    detail: 'Your profile has never been shown, so there is nothing to pause.',
  })
