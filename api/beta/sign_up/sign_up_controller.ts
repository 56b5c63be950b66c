import type { HttpContext } from '@adonisjs/core/http'
import { hashNewPassword } from '#api/accounts/passwords/password'
import { startSession } from '#api/accounts/sessions/start_session'
import { registerPending } from '#api/accounts/sign_up/register_pending'
import { markSignUp } from '#api/accounts/sign_up/sign_up_marker'
import { readBody } from '#api/core/read_body'
import { forgetInvite, rememberedInvite } from '../invites/invite_marker.js'
import { broughtInvite } from './brought_invite.js'
import { assertMaySignUp, assertOpenFor } from './doors.js'
import { signUpWithInvite } from './sign_up_with_invite.js'
import { signUpValidator } from './validators.js'

export default class SignUpController {
  /** Only an invite sent to the address lets in at once; all else is told to the mailbox alone. */
  async store(ctx: HttpContext) {
    const { password, invite_code: given, role, ...body } = await readBody(ctx, signUpValidator)
    const codes = { given, remembered: rememberedInvite(ctx) }
    const invite = await broughtInvite(codes, { email: body.email, role })
    const assertOpen = () => (invite ? assertOpenFor(role) : assertMaySignUp(role))
    assertOpen()
    const person = {
      email: body.email,
      firstName: body.first_name,
      lastName: body.last_name,
      role,
      passwordHash: await hashNewPassword(password, body),
    }
    if (!invite?.email) {
      const pending = { ...person, inviteId: invite?.id ?? null }
      markSignUp(ctx, await registerPending(pending, assertOpen))
      return ctx.response.accepted({
        message: 'Check your mail: we have sent you a link to finish signing up.',
      })
    }
    const user = await signUpWithInvite({ ...person, inviteId: invite.id })
    forgetInvite(ctx)
    const { passwordHash } = person
    return ctx.response.created(await startSession(ctx, { user, passwordHash, methods: ['pwd'] }))
  }
}
