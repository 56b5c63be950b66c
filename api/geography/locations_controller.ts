import type { HttpContext } from '@adonisjs/core/http'
import { readQuery } from '#api/core/read_query'
import { locate } from './locate.js'
import { locationValidator } from './validators.js'

export default class LocationsController {
  async show(ctx: HttpContext) {
    return locate(await readQuery(ctx, locationValidator))
  }
}
