import type { ResourceProps } from '@refinedev/core'
import {
  Ban,
  ChartLine,
  Eye,
  KeyRound,
  Layers,
  LibraryBig,
  LayoutDashboard,
  Mail,
  MailOpen,
  MapPinned,
  Presentation,
  ScrollText,
  SlidersHorizontal,
  Ticket,
  Timer,
  Users,
} from 'lucide-react'
import { BETA_SECTIONS } from './beta/sections.ts'
import { CLINIC_SECTION } from './clinic/section.ts'
import { VETTING_SECTION } from './vetting/section.ts'
import type { Section } from './section.ts'

/** Everything the back office can show, in the order of the rail. */
export const SECTIONS: readonly Section[] = [
  {
    name: 'dashboard',
    label: 'Dashboard',
    group: 'Grow',
    icon: LayoutDashboard,
    permission: 'view_system_analytics',
  },
  { name: 'invites', label: 'Invites', group: 'Grow', icon: Ticket, permission: 'manage_invites' },
  {
    name: 'invite-batches',
    label: 'Batches',
    group: 'Grow',
    icon: Layers,
    permission: 'manage_invites',
  },
  ...BETA_SECTIONS,
  CLINIC_SECTION,
  {
    name: 'metrics',
    label: 'Daily numbers',
    group: 'Grow',
    icon: ChartLine,
    permission: 'view_system_analytics',
  },
  { name: 'users', label: 'Users', group: 'People', icon: Users, permission: 'view_all_users' },
  {
    name: 'instructors',
    label: 'Instructors',
    group: 'People',
    icon: Presentation,
    permission: 'view_all_users',
  },
  {
    name: 'impersonations',
    label: 'Views as users',
    group: 'People',
    icon: Eye,
    permission: 'impersonate_users',
  },
  {
    name: 'staff-tokens',
    label: 'Staff tokens',
    group: 'People',
    icon: KeyRound,
    permission: 'manage_roles',
  },
  {
    name: 'services',
    path: 'catalogue',
    label: 'Catalogue',
    group: 'Lessons',
    icon: LibraryBig,
    permission: 'manage_catalogue',
  },
  {
    name: 'areas',
    label: 'Areas',
    group: 'Lessons',
    icon: MapPinned,
    permission: 'manage_catalogue',
  },
  VETTING_SECTION,
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

/** Where the list of a resource is. */
export function pathOf(resource: string): string {
  const path = SECTIONS.find(({ name }) => name === resource)?.path
  return `/${path ?? resource}`
}

export const RESOURCES: ResourceProps[] = SECTIONS.map(({ name, label }) => ({
  name,
  list: pathOf(name),
  show: `${pathOf(name)}/:id`,
  meta: { label },
}))
