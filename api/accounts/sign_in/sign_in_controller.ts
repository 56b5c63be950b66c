import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { startSession } from '../sessions/start_session.js'
import { signInValidator } from '../validators.js'
import { signIn } from './sign_in.js'

export default class SignInController {
  async store(ctx: HttpContext) {
    const { audience = 'web', ...credentials } = await readBody(ctx, signInValidator)
    const user = await signIn({ ...credentials, audience }, ctx.request.ip())
    return startSession(ctx, user, audience)
  }
}
