import type { Capabilities, Capability } from './posture.js'

/** The parts of the product. Every API route and every page lies in exactly one of them. */
export const AREAS = [
  'public',
  'account',
  'directory',
  'search',
  'booking',
  'student_area',
  'instructor_area',
  'staff',
] as const
export type Area = (typeof AREAS)[number]

interface GatedBy {
  capability: Capability
  /** The roles whose beta grant opens the area all the same. */
  grants: readonly string[]
}

const EITHER = ['student', 'instructor']

/** Areas that are not listed are open to everybody as far as the beta is concerned. */
export const GATED: Partial<Record<Area, GatedBy>> = {
  directory: { capability: 'browse_directory', grants: EITHER },
  search: { capability: 'search', grants: EITHER },
  booking: { capability: 'book', grants: EITHER },
  student_area: { capability: 'use_student_area', grants: ['student'] },
  instructor_area: { capability: 'use_instructor_area', grants: ['instructor'] },
}

/** Who stands at a gate. */
export interface Visitor {
  /** The role of the person's beta grant. */
  grant: string | null
  /** On the preview host, with a valid staff-preview cookie. */
  preview: boolean
}

/** Whether the beta lets somebody into an area; who they are and what they may do is asked elsewhere. */
export function mayEnter(
  area: Area,
  { capabilities, grant, preview }: Visitor & { capabilities: Capabilities }
): boolean {
  const gate = GATED[area]
  if (!gate || capabilities[gate.capability] || preview) return true
  return grant !== null && gate.grants.includes(grant)
}
