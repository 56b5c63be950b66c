import type { ResourceProps } from '@refinedev/core'
import {
  Ban,
  Layers,
  Mail,
  MailOpen,
  Medal,
  ScrollText,
  SlidersHorizontal,
  Ticket,
  Timer,
  type LucideIcon,
} from 'lucide-react'

export interface Section {
  /** The resource of the API, and the path here. */
  name: string
  label: string
  group: 'Grow' | 'People' | 'Lessons' | 'Money' | 'Trust' | 'System'
  icon: LucideIcon
  /** Without it the section does not show; the server checks again. */
  permission: string
  /** Needed on top of it to change what is shown. */
  editPermission?: string
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
  {
    name: 'founding',
    label: 'Founding',
    group: 'Grow',
    icon: Medal,
    permission: 'manage_invites',
  },
  {
    name: 'suppressions',
    label: 'Suppressions',
    group: 'Trust',
    icon: Ban,
    permission: 'manage_invites',
  },
  {
    name: 'audit-events',
    label: 'Audit',
    group: 'Trust',
    icon: ScrollText,
    permission: 'view_audit_log',
  },
  {
    name: 'mail',
    label: 'Mail outbox',
    group: 'System',
    icon: Mail,
    permission: 'manage_messaging',
  },
  {
    name: 'mail-templates',
    label: 'Mail templates',
    group: 'System',
    icon: MailOpen,
    permission: 'manage_messaging',
  },
  { name: 'jobs', label: 'Jobs', group: 'System', icon: Timer, permission: 'access_monitoring' },
  {
    name: 'settings',
    label: 'Settings',
    group: 'System',
    icon: SlidersHorizontal,
    permission: 'access_monitoring',
    editPermission: 'manage_permissions',
  },
]

export const RESOURCES: ResourceProps[] = SECTIONS.map(({ name, label }) => ({
  name,
  list: `/${name}`,
  show: `/${name}/:id`,
  meta: { label },
}))
