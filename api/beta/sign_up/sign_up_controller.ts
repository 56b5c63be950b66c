import type { HttpContext } from '@adonisjs/core/http'
import { hashNewPassword } from '#api/accounts/passwords/password'
import { markSignUp } from '#api/accounts/sign_up/sign_up_marker'
import { startSession } from '#api/accounts/sessions/start_session'
import { readBody } from '#api/core/read_body'
import { forgetInvite, rememberedInvite } from '../invites/invite_marker.js'
import { usableInvite } from './remembered_invite.js'
import { signUpWithInvite } from './sign_up_with_invite.js'
import { assertMaySignUp, signUpWithoutInvite } from './sign_up_without_invite.js'
import { signUpValidator } from './validators.js'

export default class SignUpController {
  async store(ctx: HttpContext) {
    const { password, invite_code: given, role, ...body } = await readBody(ctx, signUpValidator)
    const code = given ?? (await usableInvite(rememberedInvite(ctx), { email: body.email, role }))
    if (!code) assertMaySignUp(role)
    const person = {
      email: body.email,
      firstName: body.first_name,
      lastName: body.last_name,
      role,
      passwordHash: await hashNewPassword(password, body),
    }
    if (!code) {
      markSignUp(ctx, await signUpWithoutInvite(person))
      return ctx.response.accepted({
        message: 'Check your mail: we have sent you a link to finish signing up.',
      })
    }
    const user = await signUpWithInvite({ ...person, code })
    forgetInvite(ctx)
    return ctx.response.created(await startSession(ctx, user))
  }
}
