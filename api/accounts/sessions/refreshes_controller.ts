import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { refreshValidator } from '../validators.js'
import { refreshSession } from './refresh_session.js'

export default class RefreshesController {
  async store(ctx: HttpContext) {
    const { refresh_token: token } = await readBody(ctx, refreshValidator)
    return refreshSession(ctx, token)
  }
}
