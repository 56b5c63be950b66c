import type { HttpContext } from '@adonisjs/core/http'
import { Refusal } from '#api/core/errors'
import { findGrant } from '../grants/grant_repository.js'
import { GATED, mayEnter, type Area } from '../posture/areas.js'
import { currentCapabilities } from '../posture/current_posture.js'
import { looksAhead } from '../preview/looks_ahead.js'
import { areaOfRoute } from './route_areas.js'

/** Before every route: 403 `beta_access_required` where the beta keeps the caller out of its area. */
export const betaGate = {
  async pass(ctx: HttpContext): Promise<void> {
    const area = areaOfRoute(ctx.route!.pattern)
    if (area) await assertMayEnter(ctx, area)
  },
  problemsOf(pattern: string): Record<string, number> {
    const area = areaOfRoute(pattern)
    return area && GATED[area] ? { beta_access_required: 403 } : {}
  },
}

export async function assertMayEnter(ctx: HttpContext, area: Area): Promise<void> {
  const may = await mayVisit(area, {
    userId: ctx.actor?.userId ?? null,
    looksAhead: () => looksAhead(ctx.request.header('cookie'), ctx.request.headers()),
  })
  if (!may) throw accessRequired(area)
}

/** The same for pages, which ask for somebody whose cookies they have read themselves. */
export async function mayVisit(
  area: Area,
  who: { userId: string | null; looksAhead: () => Promise<boolean> }
): Promise<boolean> {
  const capabilities = currentCapabilities()
  // Only a shut gate is worth a question to the database.
  if (!GATED[area] || mayEnter(area, { capabilities, grant: null, preview: false })) return true
  const grant = who.userId ? ((await findGrant(who.userId))?.role ?? null) : null
  if (mayEnter(area, { capabilities, grant, preview: false })) return true
  return mayEnter(area, { capabilities, grant, preview: await who.looksAhead() })
}

const accessRequired = (area: Area) =>
  new Refusal(403, 'beta_access_required', {
    detail: 'This part of InstaInstru is not open to everybody yet. An invite opens it.',
    extra: { area },
  })
