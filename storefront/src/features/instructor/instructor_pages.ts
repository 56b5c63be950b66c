import BookOpenText from '@lucide/astro/icons/book-open-text'
import CalendarDays from '@lucide/astro/icons/calendar-days'
import GraduationCap from '@lucide/astro/icons/graduation-cap'
import LayoutDashboard from '@lucide/astro/icons/layout-dashboard'
import ListChecks from '@lucide/astro/icons/list-checks'
import MapPin from '@lucide/astro/icons/map-pin'
import Settings from '@lucide/astro/icons/settings'
import ShieldCheck from '@lucide/astro/icons/shield-check'
import UserRound from '@lucide/astro/icons/user-round'
import Wallet from '@lucide/astro/icons/wallet'

/** The pages of somebody who teaches, in the order of the list beside them. */
export const INSTRUCTOR_PAGES = [
  { href: '/instructor/dashboard', label: 'Dashboard', Icon: LayoutDashboard },
  { href: '/instructor/onboarding', label: 'Steps', Icon: ListChecks },
  { href: '/instructor/profile', label: 'Profile', Icon: UserRound },
  { href: '/instructor/offerings', label: 'Offerings', Icon: BookOpenText },
  { href: '/instructor/coverage', label: 'Where you teach', Icon: MapPin },
  { href: '/instructor/verification', label: 'Who you are', Icon: ShieldCheck },
  { href: '/instructor/calendar', label: 'Hours', Icon: CalendarDays },
  { href: '/instructor/payouts', label: 'Payouts', Icon: Wallet },
  { href: '/instructor/clinic', label: 'Profile Clinic', Icon: GraduationCap },
  { href: '/instructor/settings', label: 'Settings', Icon: Settings },
] as const
