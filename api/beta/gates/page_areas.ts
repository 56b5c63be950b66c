import type { Area } from '../posture/areas.js'

/** Where a page of the storefront lies; of two prefixes the longer one decides, `/` is itself alone. */
const AREA_BELOW: Record<string, Area> = {
  '/': 'public',
  '/_astro': 'public',
  '/_image': 'public',
  '/404': 'public',
  '/500': 'public',
  '/admin': 'staff',
  '/cards': 'public',
  '/closed': 'public',
  '/favicon.svg': 'public',
  '/instructor/join': 'public',
  '/instructor/welcome': 'public',
  '/invite': 'public',
  '/join': 'public',
  '/not-now': 'public',
  '/preview-access': 'public',
  '/privacy': 'public',
  '/r': 'public',
  '/robots.txt': 'public',
  '/sms-opt-in': 'public',
  '/sms-terms': 'public',
  '/staff-login': 'public',
  '/terms': 'public',
  '/unsubscribe': 'public',
  '/account': 'account',
  '/email-change': 'account',
  '/goodbye': 'account',
  '/instructor/settings': 'account',
  '/reset-password': 'account',
  '/settings': 'account',
  '/signin': 'account',
  '/signout': 'account',
  '/signup': 'account',
  '/student/settings': 'account',
  '/verify-email': 'account',
  '/view-as': 'account',
  '/instructors': 'directory',
  '/neighborhoods': 'directory',
  '/services': 'directory',
  '/search': 'search',
  '/book': 'booking',
  '/bookings': 'booking',
  '/student': 'student_area',
  '/student/settings/learners': 'student_area',
  '/instructor': 'instructor_area',
}

/** Null for a path that no page has: it ends as "not found". A test knows every page there is. */
export function areaOfPage(path: string): Area | null {
  const parts = path.split('/')
  for (let length = parts.length; length > 1; length -= 1) {
    const area = AREA_BELOW[parts.slice(0, length).join('/') || '/']
    if (area) return area
  }
  return null
}

/** What the preview host shows to whoever has not opened a link: the way in, and files of pages. */
const ON_PREVIEW = [
  ...['/staff-login', '/preview-access', '/_astro', '/favicon.svg', '/robots.txt'],
  ...['/signin', '/signout', '/reset-password', '/verify-email', '/email-change'],
]

export const isOnPreview = (path: string) =>
  ON_PREVIEW.some((page) => path === page || path.startsWith(`${page}/`))
