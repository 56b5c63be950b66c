import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { startSession } from '../sessions/start_session.js'
import { carriedTokens } from '../trusted_browsers/trust_cookie.js'
import { signInValidator } from '../validators.js'
import { signIn } from './sign_in.js'

export default class SignInController {
  async store(ctx: HttpContext) {
    const body = await readBody(ctx, signInValidator)
    const { audience = 'web', trust_browser: trust, ...credentials } = body
    const origin = { ip: ctx.request.ip(), browserTokens: carriedTokens(ctx) }
    const entrant = await signIn({ ...credentials, audience }, origin)
    const shown = body.code !== undefined && entrant.methods.includes('otp')
    return startSession(ctx, entrant, audience, { trust: trust && shown })
  }
}
