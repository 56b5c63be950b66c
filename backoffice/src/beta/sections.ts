import {
  CalendarClock,
  CircleFadingPlus,
  Filter,
  History,
  Hourglass,
  KeyRound,
  Medal,
  ToggleRight,
} from 'lucide-react'
import type { Section } from '../section.ts'

/** Who may get in, and who wants to: the pages of the section “Beta”. */
export const BETA_SECTIONS: readonly Section[] = [
  ['phases', 'phases', 'Phases', ToggleRight, 'manage_phases'] as const,
  ['phase-schedules', 'schedule', 'Schedule', CalendarClock, 'manage_phases'] as const,
  ['phase-changes', 'history', 'History', History, 'manage_phases'] as const,
  ['posture-overrides', 'overrides', 'Overrides', CircleFadingPlus, 'manage_phases'] as const,
  ['preview-tokens', 'preview', 'Preview links', KeyRound, 'manage_phases'] as const,
  ['invite-requests', 'requests', 'Waitlist', Hourglass, 'manage_invites'] as const,
  ['founding', 'founding', 'Founding', Medal, 'manage_invites'] as const,
  ['funnel', 'funnel', 'Funnel', Filter, 'view_system_analytics'] as const,
].map(([name, path, label, icon, permission]) => ({
  name,
  path: `beta/${path}`,
  label,
  group: 'Grow',
  within: 'Beta',
  icon,
  permission,
}))
