import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#api/core/errors'
import { readQuery } from '#api/core/read_query'
import { toNeighborhood, toNeighborhoodDetail } from './area_transformer.js'
import { findShownArea } from './area_queries.js'
import { pageOfAreas } from './page_of_areas.js'
import { areasValidator } from './validators.js'

export default class NeighborhoodsController {
  async index(ctx: HttpContext) {
    const wish = await readQuery(ctx, areasValidator)
    const { request, response } = ctx
    const { rows, next } = await pageOfAreas(wish)
    if (next) {
      const query = new URLSearchParams({ ...request.qs(), cursor: next })
      response.header('link', `<${request.url()}?${query}>; rel="next"`)
    }
    return rows.map(toNeighborhood)
  }

  /** The slug of an area that was merged into another leads to that one. */
  async show({ params }: HttpContext) {
    const area = await findShownArea(params.slug)
    if (!area) throw notFound('There is no neighborhood of this name.')
    return toNeighborhoodDetail(area)
  }
}
