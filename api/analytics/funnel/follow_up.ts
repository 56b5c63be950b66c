import { Refusal, notFound } from '#api/core/errors'
import type { Actor } from '#api/core/actor'
import { businessClock } from '#api/core/clock'
import type { InviteRow } from '#api/beta/invites/invite'
import { findInvite } from '#api/beta/invites/invite_repository'
import { standingOf } from '#api/beta/invites/invite_standing'
import { resendInvite } from '#api/beta/invites/resend_invite'
import { sendInvite } from '#api/beta/invites/send_invite'

const HOURS_BETWEEN = 24

type Letter = Pick<InviteRow, 'state' | 'expires_at' | 'redeemed_at' | 'sent_at'>

/** Whether the same invite goes out once more, or a new one takes its place. */
export const followUpKind = (invite: Letter): 'resend' | 'new_invite' =>
  standingOf(invite, businessClock.now()) === 'expired' ? 'new_invite' : 'resend'

/** Somebody who clicks twice, or two clerks, send one reminder. */
export const wasMailedLately = ({ sent_at: sentAt }: Letter) =>
  sentAt !== null && sentAt > businessClock.now().minus({ hours: HOURS_BETWEEN }).toJSDate()

/**
 * Reminds somebody who came no further: sends the invite again, or a new one where it has run out. 404
 * for no invite; 409 with the reason where neither may be sent.
 */
export async function followUp(actor: Actor, id: string, correlationId?: string): Promise<void> {
  const invite = await findInvite(id)
  if (!invite?.email) throw notFound('There is no invite by mail with this id.')
  if (wasMailedLately(invite)) throw mailedLately(invite.email)
  if (followUpKind(invite) === 'resend') {
    await resendInvite(actor, id, correlationId)
    return
  }
  const { email, role, founding } = invite
  await sendInvite(
    actor,
    {
      email,
      role,
      founding,
      first_name: invite.first_name ?? undefined,
      last_name: invite.last_name ?? undefined,
      campaign: invite.campaign ?? undefined,
      note: invite.note ?? undefined,
      expires_in_days: invite.expires_in_days,
    },
    correlationId
  )
}

const mailedLately = (email: string) =>
  new Refusal(409, 'mailed_lately', {
    detail: `${email} got a mail less than ${HOURS_BETWEEN} hours ago. Give it a day.`,
  })
