import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { addressValidator } from '../validators.js'
import { resendVerification } from './resend_verification.js'

export default class VerificationResendsController {
  async store(ctx: HttpContext) {
    const { email } = await readBody(ctx, addressValidator)
    await resendVerification(email)
    return ctx.response.accepted({
      message: 'If this address waits to be confirmed, its mail is on its way again.',
    })
  }
}
