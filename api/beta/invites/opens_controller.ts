import type { HttpContext } from '@adonisjs/core/http'
import { setting } from '#api/core/settings/settings'
import { hearOf } from './hear_reports.js'
import { countOpens, inviteOfPixel, PIXEL } from './open_pixel.js'

export default class OpensController {
  /** The same picture for everybody, known or not. Nothing of who asks is kept. */
  async show({ request, params, response }: HttpContext) {
    const id = inviteOfPixel(params.picture)
    if (id && setting(countOpens) && request.method() === 'GET') await hearOf(id, 'opened')
    response
      .header('content-type', 'image/gif')
      .header('cache-control', 'no-store')
      .header('cross-origin-resource-policy', 'cross-origin')
    return response.send(PIXEL)
  }
}
