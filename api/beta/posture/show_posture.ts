import { businessClock } from '#api/core/clock'
import { mayEnter, AREAS, type Area } from './areas.js'
import { previousPosture } from './change_repository.js'
import {
  capabilitiesOf,
  NAMED_PHASES,
  PHASES,
  phaseOf,
  samePosture,
  type Capabilities,
} from './posture.js'
import { lastSwitch, overrideQuery, scheduleQuery } from './posture_queries.js'
import { readPosture } from './posture_repository.js'
import { toAxes, toLiveOverride, toSchedule } from './posture_transformer.js'

/** The posture in force, with who made it so and what is to come; from the database, not memory. */
export async function showPosture() {
  const { posture, version } = await readPosture()
  const now = businessClock.now().toJSDate()
  const [last, previous, scheduled, overrides] = await Promise.all([
    lastSwitch(version),
    previousPosture(),
    scheduleQuery().where('s.state', 'waiting').orderBy('s.at'),
    overrideQuery().whereNull('o.ended_at').where('o.expires_at', '>', now).orderBy('o.capability'),
  ])
  return {
    ...toAxes(posture),
    capabilities: capabilitiesOf(posture, overrides),
    version,
    changed_at: (last?.at as Date | undefined)?.toISOString() ?? null,
    changed_by: last?.by_id ? { id: last.by_id, name: last.by_name } : null,
    reason: last?.reason ?? null,
    previous: previous && toAxes(previous),
    scheduled: scheduled.map(toSchedule),
    overrides: overrides.map((row) => toLiveOverride(row, posture)),
  }
}

/** Every named posture, and the one in force where it has no name. */
export async function listPhases() {
  const { posture } = await readPosture()
  const named = NAMED_PHASES.map((name) => PHASES[name])
  const all = phaseOf(posture) === 'custom' ? [...named, posture] : named
  return all.map((one) => ({
    ...toAxes(one),
    capabilities: capabilitiesOf(one),
    may_enter: whoMayEnter(capabilitiesOf(one)),
    current: samePosture(one, posture),
  }))
}

/** Those whom the beta tells apart. */
const WHO: Record<string, string | null> = {
  without_grant: null,
  student_with_grant: 'student',
  instructor_with_grant: 'instructor',
}

function whoMayEnter(capabilities: Capabilities): Record<string, Area[]> {
  return Object.fromEntries(
    Object.entries(WHO).map(([who, grant]) => [
      who,
      AREAS.filter((area) => mayEnter(area, { capabilities, grant, preview: false })),
    ])
  )
}
