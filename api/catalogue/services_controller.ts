import type { HttpContext } from '@adonisjs/core/http'
import { notFound, Refusal } from '#api/core/errors'
import { readPage, toPage } from '#api/core/page'
import { readQuery } from '#api/core/read_query'
import { answerCached } from './answer_cached.js'
import { findServices } from './find_services.js'
import { placedServices, publicCatalogue } from './public_catalogue.js'
import { toService } from './service_transformer.js'
import { MOST_SERVICES, serviceQueryValidator } from './validators.js'

const USUAL_LIMIT = 100

export default class ServicesController {
  async index(ctx: HttpContext) {
    const {
      cursor,
      limit: wanted = USUAL_LIMIT,
      ...wish
    } = await readQuery(ctx, serviceQueryValidator)
    const { limit, after } = readPage({ cursor, limit: wanted }, MOST_SERVICES)
    return answerCached(ctx, async () => {
      const catalogue = await publicCatalogue()
      const known = catalogue.categories.map(({ slug }) => slug)
      if (wish.category !== undefined && !known.includes(wish.category)) {
        throw unknownCategory(wish.category, known)
      }
      const found = findServices(await placedServices(), wish)
      const rest = after ? found.filter(({ place }) => place > after.at) : found
      const page = toPage(rest, limit, ({ place, service }) => ({ at: place, id: service.slug }))
      if (page.next) ctx.response.header('link', `<${nextAddress(ctx, page.next)}>; rel="next"`)
      return page.rows.map(toService)
    })
  }

  /** A slug from before leads to the address of now; a retired service is not there. */
  async show(ctx: HttpContext) {
    const { slug } = ctx.params
    const placed = (await placedServices()).find(({ service }) => service.slug === slug)
    if (placed) return answerCached(ctx, async () => toService(placed))
    const { moved } = await publicCatalogue()
    if (!Object.hasOwn(moved, slug)) throw notFound('There is no such service.')
    const now = moved[slug]
    ctx.response.header('location', `/api/services/${now}`)
    return ctx.response.status(301).send({ slug: now })
  }
}

function nextAddress({ request }: HttpContext, cursor: string): string {
  const query = Object.entries(request.qs()).map(([name, value]) => [name, String(value)])
  return `/api/services?${new URLSearchParams({ ...Object.fromEntries(query), cursor })}`
}

const unknownCategory = (given: string, known: string[]) =>
  new Refusal(400, 'bad_filter', {
    detail: `There is no category "${given}".`,
    extra: { categories: known },
  })
