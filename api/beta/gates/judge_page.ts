import type { PageRequest, PageVerdict } from '#api/core/page_verdict'
import { findGrant } from '../grants/grant_repository.js'
import { carriesInvite } from '../invites/carries_invite.js'
import { currentCapabilities, currentPosture } from '../posture/current_posture.js'
import { phaseOf } from '../posture/posture.js'
import { looksAhead } from '../preview/looks_ahead.js'
import { personOfCookies } from './person_of_cookies.js'
import { verdictOnPage, type PageWorld } from './page_rules.js'

/** The verdict of the pure rules; asks the database only where a stranger would not get in. */
export async function judgePage(request: PageRequest): Promise<PageVerdict> {
  const world: PageWorld = {
    site: request.site,
    phase: phaseOf(currentPosture()),
    capabilities: currentCapabilities(),
    grant: null,
    preview: false,
    invited: false,
  }
  const asStranger = strictest(request.paths, world)
  if (asStranger.kind === 'open') return asStranger
  if (sendsSignUp(request) && world.site === 'beta') return { kind: 'open' }
  const verdict = strictest(request.paths, { ...world, ...(await factsOf(request)) })
  return onTheWay(verdict, request)
}

function strictest(paths: readonly string[], world: PageWorld): PageVerdict {
  const verdicts = paths.map((path) => verdictOnPage(path, world))
  return verdicts.find(({ kind }) => kind !== 'open') ?? { kind: 'open' }
}

/** The form carries its invite in the body, and the API asks for it there. */
const sendsSignUp = ({ method, paths }: PageRequest) =>
  method === 'POST' && paths.every((path) => path === '/signup')

async function factsOf({ headers }: PageRequest) {
  const [userId, invited, preview] = await Promise.all([
    personOfCookies(headers.cookie as string | undefined),
    carriesInvite(headers.cookie as string | undefined),
    looksAhead(headers.cookie as string | undefined, headers),
  ])
  const grant = userId ? await findGrant(userId) : null
  return { invited, preview, grant: grant?.role ?? null }
}

/** Strangers on the preview host come back to their page; a code at the sign-up is looked at first. */
function onTheWay(verdict: PageVerdict, { url, site, paths }: PageRequest): PageVerdict {
  if (verdict.kind !== 'elsewhere') return verdict
  if (verdict.location === '/staff-login') {
    return { kind: 'elsewhere', location: `/staff-login?to=${encodeURIComponent(url)}` }
  }
  const code = new URLSearchParams(url.split('?')[1] ?? '').get('code')
  if (site === 'beta' && code && paths.includes('/signup')) {
    return { kind: 'elsewhere', location: `/invite/claim?code=${encodeURIComponent(code)}` }
  }
  return verdict
}
