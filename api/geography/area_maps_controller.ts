import type { HttpContext } from '@adonisjs/core/http'
import { areaMap } from './area_map.js'

export default class AreaMapsController {
  /** Browsers keep it and ask whether it is still the one. */
  async show({ request, response }: HttpContext) {
    const { version, body } = await areaMap()
    const etag = `"map-${version}"`
    response.header('etag', etag)
    response.header('cache-control', 'private, no-cache')
    const known = request.header('if-none-match')?.split(',') ?? []
    if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
      return response.status(304).send(null)
    }
    response.header('content-type', 'application/json; charset=utf-8')
    return response.send(body)
  }
}
