import Bell from '@lucide/astro/icons/bell'
import HandHeart from '@lucide/astro/icons/hand-heart'
import KeyRound from '@lucide/astro/icons/key-round'
import MonitorSmartphone from '@lucide/astro/icons/monitor-smartphone'
import ShieldCheck from '@lucide/astro/icons/shield-check'
import UserRound from '@lucide/astro/icons/user-round'
import { isInstructor, type Me } from '@/features/session/me.ts'

export type Area = 'student' | 'instructor'

const ALL = [
  { name: 'profile', label: 'Profile', Icon: UserRound },
  { name: 'security', label: 'Security', Icon: KeyRound },
  { name: 'sessions', label: 'Sessions', Icon: MonitorSmartphone },
  { name: 'notifications', label: 'Notifications', Icon: Bell },
  { name: 'learners', label: 'Learners', Icon: HandHeart },
  { name: 'privacy', label: 'Privacy', Icon: ShieldCheck },
] as const

export type SectionName = (typeof ALL)[number]['name']

/** The pages of a person's settings, in the order of the list beside them. */
export function sectionsOf(area: Area) {
  return ALL.filter(({ name }) => area === 'student' || name !== 'learners')
}

/** Staff who neither teach nor learn have their own account page. */
export const STAFF_HOME = '/admin/account'

/** Which half of the site somebody's settings are in; none for those who only work here. */
export function areaOf(me: Me): Area | null {
  if (isInstructor(me)) return 'instructor'
  return me.roles.includes('student') ? 'student' : null
}

export function settingsPath(area: Area, section: SectionName = 'profile'): string {
  return `/${area}/settings/${section}`
}
