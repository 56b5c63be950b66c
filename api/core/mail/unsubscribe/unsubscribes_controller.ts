import type { HttpContext } from '@adonisjs/core/http'
import { unsubscribe } from './unsubscribe.js'
import { unsubscribeValidator } from './validators.js'

export default class UnsubscribesController {
  /** For mail programs that open the link instead of sending it: a page that asks first. */
  async show({ request, response }: HttpContext) {
    const { token } = await unsubscribeValidator.validate(request.qs())
    return response
      .status(303)
      .location(`/unsubscribe?token=${encodeURIComponent(token)}`)
      .send('')
  }

  /** What mail programs send in the body means nothing more, so it is not looked at. */
  async store({ request, response }: HttpContext) {
    const { token } = await unsubscribeValidator.validate(request.qs())
    await unsubscribe(token, request.id())
    return response.noContent()
  }
}
