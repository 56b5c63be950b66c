import { flag, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { PROFILE_STATES } from '#api/instructors/profile/instructor_profile'
import type { Onboarding } from './onboarding.js'
import { BY_STAFF } from './hiding/reasons.js'
import { STEP_STATES, STEPS, type Step } from './step.js'
import { stepsLeft } from './steps_from.js'

export const stepSchema = named(
  'OnboardingStep',
  object({
    key: oneOf(STEPS),
    state: oneOf(STEP_STATES),
    left: { ...listOf(text), description: 'What is missing, in words' },
    path: { ...text, description: 'The page of it' },
  })
)

export const onboardingSchema = named(
  'Onboarding',
  object({
    state: oneOf(PROFILE_STATES),
    shown: { ...flag, description: 'Whether students can find the profile now' },
    hidden_because: {
      ...listOf(object({ key: oneOf([...STEPS, BY_STAFF]), words: listOf(text) })),
      description: 'What keeps the profile from being shown; `staff` says why in their words',
    },
    slug: orNull(text),
    went_live_at: orNull(instant),
    steps: listOf(stepSchema),
    can_go_live: flag,
  })
)

export function toOnboarding(onboarding: Onboarding) {
  const { state, shown, slug, went_live_at: since, hidden_because: because, steps } = onboarding
  const told = onboarding.kept_back_because
  return {
    state: state ?? 'draft',
    shown,
    hidden_because: because.map((key) => ({ key, words: wordsFor(key, steps, told) })),
    slug,
    went_live_at: since?.toISOString() ?? null,
    steps,
    can_go_live: state !== 'live' && stepsLeft(steps).length === 0,
  }
}

const wordsFor = (key: string, steps: readonly Step[], told: string | null): string[] =>
  key === BY_STAFF
    ? ['Our team keeps your profile back for now.', ...(told ? [told] : [])]
    : (steps.find((step) => step.key === key)?.left ?? [])
