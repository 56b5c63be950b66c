import type { HttpContext } from '@adonisjs/core/http'
import { readQuery } from '#api/core/read_query'
import { answerCached } from './answer_cached.js'
import { publicCatalogue } from './public_catalogue.js'
import { toCategory } from './service_transformer.js'
import { noQueryValidator } from './validators.js'

export default class ServiceCategoriesController {
  async index(ctx: HttpContext) {
    await readQuery(ctx, noQueryValidator)
    return answerCached(ctx, async () => (await publicCatalogue()).categories.map(toCategory))
  }
}
