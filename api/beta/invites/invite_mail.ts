import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import { appUrl } from '#config/app'
import type { MailKind, MailOutcome, PreparedMail } from '#api/core/mail/mail_kind'
import { cancelledAmong } from '../batches/batch_repository.js'
import { settleBatches } from '../batches/finish_batches.js'
import { announceInvites } from './announce_invites.js'
import { openCode } from './invite_code.js'
import type { InviteRow, InviteState } from './invite.js'
import { findInvites } from './invite_repository.js'
import { moveMailable, startClock } from './invite_sending_repository.js'
import { standingOf } from './invite_standing.js'

/** Where the people are whom we invite; the zone of the market's row, as a mail needs it at once. */
const CITY_ZONE = 'America/New_York'

/** The mail of an invite: rendered from the invite at the moment of sending, never stored. */
export const inviteMail: MailKind = {
  async prepare(inviteIds) {
    const now = businessClock.now()
    const invites = await findInvites(inviteIds)
    const cancelled = await cancelledAmong(invites.flatMap(({ batch_id: id }) => id ?? []))
    const wanted = invites.filter(
      (invite) =>
        standingOf(invite, now) === 'valid' &&
        invite.state !== 'failed' &&
        !(invite.batch_id && cancelled.has(invite.batch_id) && !invite.sent_at)
    )
    return new Map(wanted.map((invite) => [invite.id, render(invite)]))
  },

  async claimed(trx, inviteIds) {
    await moveMailable(trx, inviteIds, 'sending', businessClock.now())
  },

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

/** The link of an invite: opening it shows a page and changes nothing. */
export function claimUrl(code: string, campaign: string | null): string {
  const url = new URL('/invite/claim', appUrl)
  url.searchParams.set('code', code)
  url.searchParams.set('utm_source', 'email')
  url.searchParams.set('utm_medium', 'invite')
  if (campaign) url.searchParams.set('utm_campaign', campaign)
  return url.href
}

/** The days count from the mail's leaving, which is now; told as a date, since mails are read late. */
const lastDay = ({ expires_in_days: days }: InviteRow) =>
  businessClock.now().plus({ days }).setZone(CITY_ZONE).setLocale('en-US').toFormat('cccc, LLLL d')

export function render(invite: InviteRow): PreparedMail {
  const code = openCode(invite.code_sealed)
  const until = lastDay(invite)
  const teach = invite.role === 'instructor'
  return {
    subject: teach ? 'Your invitation to teach on InstaInstru' : 'Your invitation to InstaInstru',
    body: {
      preheader: `Your personal invitation. It is open until ${until}.`,
      heading: invite.first_name ? `${invite.first_name}, you are invited` : 'You are invited',
      paragraphs: teach
        ? [
            'InstaInstru brings students in New York City to private instructors they can trust. ' +
              'We are opening with a small circle, and we would like you in it.',
            ...(invite.founding
              ? [
                  'Your invitation holds a place among our founding instructors, as long as there are any left.',
                ]
              : []),
            'Accepting takes a minute: choose a password, and your account is ready.',
          ]
        : [
            'InstaInstru helps you find and book private lessons in New York City. ' +
              'We are opening step by step, and it is your turn.',
          ],
      action: { label: 'Accept the invitation', url: claimUrl(code, invite.campaign) },
      code: { label: 'Or enter this code', value: `${code.slice(0, 4)}-${code.slice(4)}` },
      details: [['Open until', until]],
      footer: [
        `This invitation is meant for ${invite.email}. Nobody else can use it.`,
        'You did not expect it? Then simply leave it; nothing happens.',
      ],
    },
  }
}
