import type { HttpContext } from '@adonisjs/core/http'
import { signOut } from './sign_out.js'

export default class SignOutsController {
  async store(ctx: HttpContext) {
    await signOut(ctx)
    return ctx.response.noContent()
  }
}
