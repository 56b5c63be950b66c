import type { HttpContext } from '@adonisjs/core/http'
import { readPage } from '#api/core/page'
import { readQuery } from '#api/core/read_query'
import { placeIn } from './order.js'
import { readSearch } from './read_search.js'
import { searchDirectory } from './search_directory.js'
import { toSearch } from './search_transformer.js'
import { MOST_LISTED, searchValidator } from './validators.js'

const USUAL_LIMIT = 20

export default class SearchesController {
  async index(ctx: HttpContext) {
    const { cursor, limit = USUAL_LIMIT, ...wish } = await readQuery(ctx, searchValidator)
    const page = readPage({ cursor, limit }, MOST_LISTED)
    const after = placeIn(page.after)
    const query = await readSearch(wish)
    const found = await searchDirectory(query, { after, limit: page.limit })
    if (found.next) {
      const address = new URLSearchParams({ ...ctx.request.qs(), cursor: found.next })
      ctx.response.header('link', `</api/search?${address}>; rel="next"`)
    }
    ctx.response.header('cache-control', 'private, no-cache')
    return toSearch(query, found)
  }
}
