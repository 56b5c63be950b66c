export type Axes = { phase: string; instructor_access: string; student_access: string }
export type Author = { id: string; name: string } | null

export type Phase = Axes & { capabilities: Record<string, boolean>; current: boolean }

export type Schedule = Axes & {
  id: string
  at: string
  at_new_york: string
  reason: string
  state: string
  created_by: Author
}

export type Override = {
  id: string
  capability: string
  value: boolean
  reason: string
  created_by: Author
  expires_at: string
}

export type CurrentPhase = Axes & {
  capabilities: Record<string, boolean>
  version: number
  changed_at: string | null
  changed_by: Author
  reason: string | null
  previous: Axes | null
  scheduled: Schedule[]
  overrides: Override[]
}

export type Plan = {
  from: Axes
  to: Axes
  version: number
  changes: { capability: string; before: boolean; after: boolean }[]
  affects: { who: string; count: number; effect: string; summary: string }[]
  warnings: string[]
}

export type Change = {
  id: string
  at: string
  by: Author
  kind: string
  from: Axes
  to: Axes
  override: { capability: string; value: boolean | null; expires_at: string | null } | null
  reason: string
}
