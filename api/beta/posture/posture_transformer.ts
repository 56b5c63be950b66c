import type { ChangeKind } from './change_repository.js'
import type { OverrideRow } from './override_repository.js'
import {
  capabilitiesOf,
  phaseOf,
  type Capability,
  type InstructorAccess,
  type Posture,
  type StudentAccess,
} from './posture.js'
import type { Named } from './posture_queries.js'
import type { ScheduleRow } from './schedule_repository.js'
import { inNewYork } from './new_york.js'

/** A posture as every answer names it. */
export const toAxes = (posture: Posture) => ({
  phase: phaseOf(posture),
  instructor_access: posture.instructor,
  student_access: posture.student,
})

const toAuthor = ({ by_id: id, by_name: name }: Named) => (id ? { id, name: name ?? '' } : null)

export const toOverride = (row: OverrideRow & Named & { end_kind: string | null }) => ({
  id: row.id,
  capability: row.capability,
  value: row.value,
  state: row.end_kind ?? 'live',
  reason: row.reason,
  created_by: toAuthor(row),
  created_at: row.created_at.toISOString(),
  expires_at: row.expires_at.toISOString(),
  expires_at_new_york: inNewYork(row.expires_at),
})

/** As above, with what the axes would say without it. */
export const toLiveOverride = (
  row: OverrideRow & Named & { end_kind: string | null },
  posture: Posture
) => ({ ...toOverride(row), derived: capabilitiesOf(posture)[row.capability] })

export const toSchedule = (row: ScheduleRow & Named) => ({
  id: row.id,
  ...toAxes({ instructor: row.instructor_access, student: row.student_access }),
  at: row.at.toISOString(),
  at_new_york: inNewYork(row.at),
  reason: row.reason,
  state: row.state,
  created_by: toAuthor(row),
  created_at: row.created_at.toISOString(),
  ended_at: row.ended_at?.toISOString() ?? null,
})

export interface ChangeRow extends Named {
  id: string
  version: number
  at: Date
  kind: ChangeKind
  from_instructor: InstructorAccess
  from_student: StudentAccess
  to_instructor: InstructorAccess
  to_student: StudentAccess
  capability: Capability | null
  value: boolean | null
  expires_at: Date | null
  reason: string
  channel: string
}

export const toChange = (row: ChangeRow) => ({
  id: row.id,
  version: row.version,
  at: row.at.toISOString(),
  at_new_york: inNewYork(row.at),
  by: toAuthor(row),
  kind: row.kind,
  from: toAxes({ instructor: row.from_instructor, student: row.from_student }),
  to: toAxes({ instructor: row.to_instructor, student: row.to_student }),
  override: row.capability && {
    capability: row.capability,
    value: row.value,
    expires_at: row.expires_at?.toISOString() ?? null,
  },
  reason: row.reason,
  channel: row.channel,
})
