import type { HttpContext } from '@adonisjs/core/http'
import { findProfile } from '#api/accounts/profile/profile_repository'
import { businessClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { readQuery } from '#api/core/read_query'
import { findFreeDays, reachOfDates } from './find_free_days.js'
import { toFreeDays } from './free_days_transformer.js'
import { shownAt } from './shown_queries.js'
import { freeDaysValidator } from './validators.js'

export default class FreeDaysController {
  /** An address from before leads to the one of now. Nothing is kept: a minute later, less is free. */
  async show(ctx: HttpContext) {
    const { zone, ...wish } = await readQuery(ctx, freeDaysValidator)
    const now = businessClock.now().toMillis()
    const shown = await shownAt(ctx.params.slug, reachOfDates(wish, now))
    if (!shown) throw notFound('There is no instructor at this address.')
    ctx.response.header('cache-control', 'private, no-cache')
    if (shown.slug !== ctx.params.slug) return leadOn(ctx, shown.slug)
    return toFreeDays(await findFreeDays(shown, wish, zone ?? (await zoneOfViewer(ctx)), now))
  }
}

async function zoneOfViewer({ actor }: HttpContext): Promise<string | null> {
  return actor ? ((await findProfile(actor.userId))?.time_zone ?? null) : null
}

function leadOn({ request, response }: HttpContext, slug: string) {
  const { query } = request.parsedUrl
  const address = `/api/instructors/${slug}/availability`
  response.header('location', query ? `${address}?${query}` : address)
  return response.status(301).send({ slug })
}
