import type { DeclaredRoute } from '#api/core/access'
import type { Area } from '../posture/areas.js'

/** Where a route lies follows from its path; of two prefixes the longer one decides. */
const AREA_BELOW: Record<string, Area> = {
  '/api/admin': 'staff',
  '/api/auth': 'account',
  '/api/account': 'account',
  '/api/stream': 'account',
  '/api/avatars': 'public',
  '/api/beta': 'public',
  '/api/docs': 'public',
  '/api/health': 'public',
  '/api/openapi.json': 'public',
  '/api/mail': 'public',
  '/api/unsubscribe': 'public',
  '/api/webhooks': 'public',
  '/dev': 'public',
  '/api/boroughs': 'directory',
  '/api/instructors': 'directory',
  '/api/services': 'directory',
  '/api/service-categories': 'directory',
  '/api/neighborhoods': 'directory',
  '/api/reviews': 'directory',
  '/api/search': 'search',
  '/api/bookings': 'booking',
  '/api/payments': 'booking',
  '/api/student': 'student_area',
  '/api/favorites': 'student_area',
  '/api/instructor': 'instructor_area',
}

/** Null for a path of no area; a process with such a route does not start. */
export function areaOfRoute(pattern: string): Area | null {
  const parts = pattern.split('/')
  for (let length = parts.length; length > 1; length -= 1) {
    const area = AREA_BELOW[parts.slice(0, length).join('/')]
    if (area) return area
  }
  return null
}

/** Deny by default: refuses to boot with a route of which nobody said where it lies. */
export function assertEveryRouteHasArea(routes: readonly DeclaredRoute[]): void {
  for (const { pattern } of routes) {
    if (areaOfRoute(pattern)) continue
    throw new Error(`${pattern} lies in no area; say where in api/beta/gates/route_areas.ts`)
  }
}
