import type { JSONSchema7 } from 'json-schema'
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
import { AREAS } from './areas.js'
import { CHANGE_KINDS } from './change_repository.js'
import { EFFECTS } from './plan_effects.js'
import { CAPABILITIES, INSTRUCTOR_ACCESS, NAMED_PHASES, STUDENT_ACCESS } from './posture.js'

const capability = oneOf(CAPABILITIES)
const author = orNull(object({ id: text, name: text }))

const axes: Record<string, JSONSchema7> = {
  phase: oneOf([...NAMED_PHASES, 'custom']),
  instructor_access: oneOf(INSTRUCTOR_ACCESS),
  student_access: oneOf(STUDENT_ACCESS),
}
const axesSchema = named('Axes', object(axes))

const capabilitiesSchema = named(
  'Capabilities',
  object(Object.fromEntries(CAPABILITIES.map((name) => [name, flag])))
)

export const publicPostureSchema = named(
  'Posture',
  object({
    ...axes,
    capabilities: capabilitiesSchema,
    overrides: listOf(object({ capability, value: flag, expires_at: instant })),
    version: count,
  })
)

const override: Record<string, JSONSchema7> = {
  id,
  capability,
  value: flag,
  state: oneOf(['live', 'expired', 'withdrawn', 'replaced']),
  reason: text,
  created_by: author,
  created_at: instant,
  expires_at: instant,
  expires_at_new_york: instant,
}

export const overrideSchema = named('PostureOverride', object(override))
const liveOverrideSchema = named('LiveOverride', object({ ...override, derived: flag }))

export const scheduleSchema = named(
  'PhaseSchedule',
  object({
    id,
    ...axes,
    at: instant,
    at_new_york: instant,
    reason: text,
    state: oneOf(['waiting', 'done', 'cancelled']),
    created_by: author,
    created_at: instant,
    ended_at: orNull(instant),
  })
)

export const currentPhaseSchema = named(
  'CurrentPhase',
  object({
    ...axes,
    capabilities: capabilitiesSchema,
    version: count,
    changed_at: orNull(instant),
    changed_by: author,
    reason: orNull(text),
    previous: orNull(axesSchema),
    scheduled: listOf(scheduleSchema),
    overrides: listOf(liveOverrideSchema),
  })
)

const areas = listOf(oneOf(AREAS))

export const phaseSchema = named(
  'Phase',
  object({
    ...axes,
    capabilities: capabilitiesSchema,
    may_enter: object({
      without_grant: areas,
      student_with_grant: areas,
      instructor_with_grant: areas,
    }),
    current: flag,
  })
)

export const planSchema = named(
  'PhasePlan',
  object({
    from: axesSchema,
    to: axesSchema,
    version: count,
    changes: listOf(object({ capability, before: flag, after: flag })),
    affects: listOf(
      named('Affected', object({ who: text, count, effect: oneOf(EFFECTS), areas, summary: text }))
    ),
    warnings: listOf(text),
  })
)

export const changeSchema = named(
  'PhaseChange',
  object({
    id,
    version: count,
    at: instant,
    at_new_york: instant,
    by: author,
    kind: oneOf(CHANGE_KINDS),
    from: axesSchema,
    to: axesSchema,
    override: orNull(object({ capability, value: flag, expires_at: orNull(instant) })),
    reason: text,
    channel: text,
  })
)
