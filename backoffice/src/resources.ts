import type { ResourceProps } from '@refinedev/core'
import { Layers, Ticket, type LucideIcon } from 'lucide-react'

export interface Section {
  /** The resource of the API, and the path here. */
  name: string
  label: string
  group: 'Grow' | 'People' | 'Lessons' | 'Money' | 'Trust' | 'System'
  icon: LucideIcon
  /** Without it the section does not show; the server checks again. */
  permission: string
}

/** Everything the back office can show, in the order of the rail. */
export const SECTIONS: readonly Section[] = [
  { name: 'invites', label: 'Invites', group: 'Grow', icon: Ticket, permission: 'manage_invites' },
  {
    name: 'invite-batches',
    label: 'Batches',
    group: 'Grow',
    icon: Layers,
    permission: 'manage_invites',
  },
]

export const RESOURCES: ResourceProps[] = SECTIONS.map(({ name, label }) => ({
  name,
  list: `/${name}`,
  show: `/${name}/:id`,
  meta: { label },
}))
