import {
  count,
  flag,
  id,
  instant,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  text,
} from '#api/core/schemas'
import { INVITE_STATES } from '#api/beta/invites/invite'
import { FUNNEL, MEASURED } from '../steps.js'
import { REFUSALS } from './journey_transformer.js'
import { COHORTS } from './scope.js'

const share = orNull({ type: 'number', minimum: 0 })

const steps = listOf(
  named(
    'FunnelStep',
    object({
      step: oneOf(FUNNEL.map(({ name }) => name)),
      count,
      share_of_first: share,
      share_of_previous: share,
      median_seconds_from_previous: orNull(count),
      lower_bound: flag,
      measured: flag,
    })
  )
)

export const funnelSchema = named(
  'Funnel',
  object({
    cohort: oneOf(COHORTS),
    steps,
    cohorts: listOf(object({ key: orNull(text), label: orNull(text), steps })),
  })
)

const journey = {
  id,
  email: orNull(text),
  first_name: orNull(text),
  last_name: orNull(text),
  role: oneOf(['instructor', 'student']),
  campaign: orNull(text),
  batch_id: orNull(id),
  state: oneOf(INVITE_STATES),
  reached: oneOf(MEASURED),
  since: instant,
  sent_at: orNull(instant),
  expires_at: instant,
  moments: object(Object.fromEntries(MEASURED.map((step) => [step, orNull(instant)]))),
}

export const journeySchema = named('Journey', object(journey))

export const stuckSchema = named(
  'StuckJourney',
  object({
    ...journey,
    follow_up: orNull(oneOf(['resend', 'new_invite'])),
    refusal: orNull(oneOf(REFUSALS)),
  })
)
