import { businessClock } from '#api/core/clock'
import { liveOverrides, type OverrideRow } from './override_repository.js'
import { inNewYork } from './new_york.js'
import { effectsOf, type Affected } from './plan_effects.js'
import { countHeads } from './plan_queries.js'
import { capabilitiesOf, CAPABILITIES, phaseOf, samePosture, type Posture } from './posture.js'
import { readPosture } from './posture_repository.js'
import { toAxes } from './posture_transformer.js'
import { waitingSchedules, type ScheduleRow } from './schedule_repository.js'

/** What a switch would change, for whom, and what else to know before. Changes nothing. */
export async function planSwitch(to: Posture) {
  const [{ posture: from, version }, live, waiting, heads] = await Promise.all([
    readPosture(),
    liveOverrides(),
    waitingSchedules(),
    countHeads(),
  ])
  const now = businessClock.now().toJSDate()
  const overrides = live.filter(({ expires_at: end }) => end > now)
  const before = capabilitiesOf(from, overrides)
  const after = capabilitiesOf(to, overrides)
  const affects = effectsOf({ before, after }, heads)
  return {
    from: toAxes(from),
    to: toAxes(to),
    version,
    changes: CAPABILITIES.filter((name) => before[name] !== after[name]).map((capability) => ({
      capability,
      before: before[capability],
      after: after[capability],
    })),
    affects,
    warnings: [
      ...aboutPosture(from, to),
      ...affects.filter(({ effect, count }) => effect !== 'none' && count > 0).flatMap(aboutLoss),
      ...overrides.flatMap((override) => aboutOverride(override, to)),
      ...waiting.map(aboutSchedule),
    ],
  }
}

function aboutPosture(from: Posture, to: Posture): string[] {
  if (samePosture(from, to)) return ['This posture is in force already: nothing would change.']
  if (phaseOf(to) !== 'custom') return []
  return ['This pair of axes has no name; the phase will be called "custom".']
}

const PEOPLE: Partial<Record<Affected['who'], string>> = {
  students_without_grant: 'Students without an invite',
  instructors_without_grant: 'Instructors without an invite',
}

function aboutLoss({ who, count, effect, summary }: Affected): string[] {
  const people = PEOPLE[who]
  return people && effect !== 'gain' ? [`${people} (${count}) ${summary}`] : []
}

function aboutOverride({ capability, value, expires_at }: OverrideRow, to: Posture): string[] {
  if (capability !== 'allow_signup_without_invite' && capabilitiesOf(to)[capability] === value) {
    return []
  }
  return [
    `The override ${capability} = ${value ? 'yes' : 'no'} stays in force until ` +
      `${expires_at.toISOString()} (${inNewYork(expires_at)} in New York).`,
  ]
}

function aboutSchedule({ at, instructor_access, student_access }: ScheduleRow): string {
  const phase = phaseOf({ instructor: instructor_access, student: student_access })
  return (
    `A switch to ${phase} is scheduled for ${at.toISOString()} (${inNewYork(at)} in New York) ` +
    'and will still happen.'
  )
}
