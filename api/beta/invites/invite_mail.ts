import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import type { MailKind, MailOutcome } from '#api/core/mail/mail_kind'
import { masked } from '#api/core/mail/masked'
import { cancelledAmong } from '../batches/batch_repository.js'
import { settleBatches } from '../batches/finish_batches.js'
import { announceInvites } from './announce_invites.js'
import { hearSignals } from './hear_reports.js'
import { openCode } from './invite_code.js'
import type { InviteState } from './invite.js'
import { inviteLetter } from './invite_letter.js'
import { inviteLetterSamples } from './invite_letter_samples.js'
import { findInvite, findInvites } from './invite_repository.js'
import { INVITATIONS } from './queue_invite_mails.js'
import { moveMailable, startClock } from './invite_sending_repository.js'
import { standingOf } from './invite_standing.js'
import { openPixel } from './open_pixel.js'

/** The mail of an invite: rendered from the invite at the moment of sending, never stored. */
export const inviteMail: MailKind = {
  description: 'Invites one person, with a link and a code of their own',
  category: INVITATIONS,
  trigger: 'Staff invite an address, run a batch, or send an invite again',
  samples: inviteLetterSamples,

  async preview(id, at) {
    const invite = await findInvite(id)
    return invite?.email ? inviteLetter(invite, masked(invite.code_hint), at) : null
  },

  async prepare(inviteIds) {
    const now = businessClock.now()
    const invites = await findInvites(inviteIds)
    const cancelled = await cancelledAmong(invites.flatMap(({ batch_id: id }) => id ?? []))
    const wanted = invites.filter(
      (invite) =>
        invite.email !== null &&
        standingOf(invite, now) === 'valid' &&
        invite.state !== 'failed' &&
        !(invite.batch_id && cancelled.has(invite.batch_id) && !invite.sent_at)
    )
    return new Map(
      wanted.map((invite) => {
        const letter = inviteLetter(invite, openCode(invite.code_sealed), now)
        return [invite.id, { ...letter, body: { ...letter.body, picture: openPixel(invite.id) } }]
      })
    )
  },

  async claimed(trx, inviteIds) {
    await moveMailable(trx, inviteIds, 'sending', businessClock.now())
  },

  reported: hearSignals,

  async settled(trx, outcomes) {
    const now = businessClock.now()
    for (const [state, group] of Map.groupBy(outcomes, ({ state }) => state)) {
      await settle(trx, state, group, now)
    }
    await announceInvites(
      trx,
      outcomes.map(({ causeId }) => causeId)
    )
    await settleBatches(
      trx,
      outcomes.flatMap(({ groupId }) => groupId ?? [])
    )
  },
}

const STATE_AFTER: Record<MailOutcome['state'], InviteState> = {
  queued: 'queued',
  sent: 'sent',
  unknown: 'unknown',
  failed: 'failed',
  dropped: 'failed',
}

async function settle(
  trx: TransactionClientContract,
  state: MailOutcome['state'],
  outcomes: MailOutcome[],
  now: ReturnType<typeof businessClock.now>
): Promise<void> {
  const ids = outcomes.map(({ causeId }) => causeId)
  const details = outcomes.map(({ detail }) => detail)
  await moveMailable(trx, ids, STATE_AFTER[state], now, details)
  // The days to redeem count from the mail, not from the moment it was queued.
  if (state === 'sent') await startClock(trx, ids, now)
}
