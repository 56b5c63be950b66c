import type { PageVerdict } from '#api/core/page_verdict'
import type { Site } from '#api/core/site'
import { mayEnter, type Area, type Visitor } from '../posture/areas.js'
import type { Capabilities, Phase } from '../posture/posture.js'
import { areaOfPage, isOnPreview } from './page_areas.js'

/** Everything that the verdict on a page hangs on. */
export interface PageWorld extends Visitor {
  site: Site
  phase: Phase
  capabilities: Capabilities
  /** The browser carries an invite that can still be redeemed. */
  invited: boolean
}

export const JOIN = '/instructor/join'
const OPEN: PageVerdict = { kind: 'open' }
const TO_JOIN: PageVerdict = { kind: 'elsewhere', location: JOIN }

/**
 * Who gets which page (beta.md, "Hosts"). Pure. Every host shows the gates of the API; the beta host
 * leads to its invitation while only instructors are let in, the preview host shows nothing to
 * strangers.
 */
export function verdictOnPage(path: string, world: PageWorld): PageVerdict {
  if (world.site === 'preview' && !world.preview && !isOnPreview(path)) {
    return { kind: 'elsewhere', location: '/staff-login' }
  }
  const special = world.site === 'beta' && world.phase === 'instructor_only'
  return (special && onBetaHost(path, world)) || atGate(areaOfPage(path), world)
}

function atGate(area: Area | null, world: PageWorld): PageVerdict {
  return area === null || mayEnter(area, world) ? OPEN : { kind: 'closed', area }
}

/** What the beta host does in `instructor_only` on top of the gates; undefined where nothing. */
function onBetaHost(path: string, world: PageWorld): PageVerdict | undefined {
  if (path === '/') return TO_JOIN
  if (path === '/signup') {
    return world.invited || world.capabilities.allow_signup_without_invite ? OPEN : TO_JOIN
  }
  const area = LEADS_TO_JOIN[path.split('/')[1]]
  if (!area) return undefined
  return mayEnter(area, world) ? OPEN : TO_JOIN
}

/** Its settings too: who is a student here has no business with this host yet. */
const LEADS_TO_JOIN: Record<string, Area> = {
  search: 'search',
  services: 'directory',
  instructors: 'directory',
  book: 'booking',
  student: 'student_area',
}
