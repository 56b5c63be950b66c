import type { Photo } from '@/features/session/photo.ts'
import type { Viewer } from '@/features/session/viewer.ts'

/** `GET /api/auth/me`, as far as pages need it. */
export interface Me {
  id: string
  email: string
  first_name: string
  last_name: string
  roles: string[]
  state: string
  /** Once their profile was saved. */
  instructor?: { slug: string; state: 'draft' | 'live' | 'paused' }
  beta: { access: boolean; founding_number?: number | null }
  /** Set when staff look at the site as this person. */
  impersonated_by?: Viewer | null
  avatar?: Photo | null
}

/** Others see a first name and an initial; the person themself sees the same, to know it. */
export function shownName(me: Pick<Me, 'first_name' | 'last_name'>): string {
  return me.last_name ? `${me.first_name} ${me.last_name.charAt(0)}.` : me.first_name
}

export function isInstructor(me: Me): boolean {
  return me.roles.includes('instructor')
}

/** Where a person lands who comes in again: an instructor at their work, as far as the beta lets them. */
export function landing(me: Me): string {
  if (!isInstructor(me)) return '/'
  if (!me.beta.access) return '/instructor/welcome'
  const isOut = me.instructor !== undefined && me.instructor.state !== 'draft'
  return isOut ? '/instructor/dashboard' : '/instructor/onboarding'
}

/** Where a person lands whose account was made just now. */
export function firstLanding(me: Me): string {
  return isInstructor(me) ? '/instructor/welcome' : '/'
}
