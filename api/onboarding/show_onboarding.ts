import { onboardingOf } from './onboarding.js'
import { toOnboarding } from './onboarding_transformer.js'

export const showOnboarding = async (userId: string) =>
  toOnboarding((await onboardingOf([userId])).get(userId)!)
