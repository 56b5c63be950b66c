import router from '@adonisjs/core/services/router'
import './problem_words.js'
import { onboardingSchema } from './onboarding_transformer.js'

const own = { permission: 'manage_instructor_profile' }
const pausing = { permission: 'suspend_own_instructor_account' }
const tag = 'Teaching'
const responses = { 200: { description: 'How far you are', schema: onboardingSchema } }
const pauses = () => import('./pauses_controller.js')

router
  .get('/api/instructor/onboarding', [() => import('./onboardings_controller.js'), 'show'])
  .access(own)
  .describe({
    summary: 'Your steps to a public profile, and what is left of each',
    tag,
    responses,
    problems: { instructors_only: 403 },
  })

router
  .post('/api/instructor/onboarding/live', [() => import('./launches_controller.js'), 'store'])
  .access(own)
  .describe({
    summary: 'Go live, or come back from a pause; once more changes nothing',
    tag,
    responses,
    problems: { instructors_only: 403, steps_left: 409 },
  })

router
  .post('/api/instructor/onboarding/pause', [pauses, 'store'])
  .access(pausing)
  .describe({
    summary: 'Take your profile out of sight',
    tag,
    responses,
    problems: { instructors_only: 403, not_live_yet: 409 },
  })

router
  .delete('/api/instructor/onboarding/pause', [pauses, 'destroy'])
  .access(pausing)
  .describe({
    summary: 'Show it again',
    tag,
    responses,
    problems: { instructors_only: 403, not_live_yet: 409, steps_left: 409 },
  })
