import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { findUser } from '#api/accounts/user_repository'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { queueMail } from '#api/core/mail/queue_mail'
import { vettingOf } from '#api/vetting/vetting_queries'
import type { CheckState } from '#api/vetting/vetting'
import { onboardingOf } from '../onboarding.js'
import { findHidings, type Hiding } from './hiding_repository.js'
import { profileMail } from './profile_mail.js'
import { stepsAmong } from './reasons.js'

export const HIDDEN_MAIL = 'profile_hidden'

/** Where a mail about the check itself says that the page is not seen. */
const TOLD: readonly CheckState[] = ['expired', 'final_adverse']

interface Hidden {
  /** Of the hiding. */
  id: string
  userId: string
  because: readonly string[]
}

/**
 * Queues the one mail of a hiding. None goes where the account itself is shut, which is told elsewhere
 * or was their own wish, nor where the mail about their check says the same.
 */
export async function queueHiddenMail(
  trx: TransactionClientContract,
  { id, userId, because }: Hidden
): Promise<void> {
  if (because.includes('account')) return
  if (because.join() === 'verification') {
    const { background_check: check } = (await vettingOf([userId], trx)).get(userId)!
    if (TOLD.includes(check.state)) return
  }
  const { email } = (await findUser(userId, trx))!
  await queueMail(trx, { key: `${HIDDEN_MAIL}:${id}`, kind: HIDDEN_MAIL, causeId: id, to: email })
}

/** Cause: the hiding. Repaired or paused by now, nobody needs to hear of it. */
export const hiddenMail: MailKind = {
  description: 'Tells an instructor that students do not see their profile any more, and why',
  trigger: 'A step of a live profile comes open again: an offering, a place, a check, payouts',
  samples: { usual: () => mailOf(['Add what you teach, and what it costs.']) },
  async preview(id) {
    const [hiding] = await findHidings([id])
    return hiding ? mailOf(await wordsFor(hiding.user_id, hiding.because)) : null
  },
  async prepare(ids) {
    const mails = new Map<string, PreparedMail | null>()
    for (const hiding of await findHidings(ids)) {
      if (!isStillSo(hiding)) continue
      const words = await wordsFor(hiding.user_id, stepsAmong(hiding.hidden_because))
      mails.set(hiding.id, mailOf(words))
    }
    return new Map(ids.map((id) => [id, mails.get(id) ?? null]))
  },
}

const isStillSo = ({ ended_at: ended, state }: Hiding) => ended === null && state === 'live'

async function wordsFor(userId: string, keys: readonly string[]): Promise<string[]> {
  const { steps } = (await onboardingOf([userId])).get(userId)!
  return steps.filter(({ key }) => keys.includes(key)).flatMap(({ left }) => left)
}

const mailOf = (missing: readonly string[]) =>
  profileMail({
    subject: 'Students cannot see your profile now',
    paragraphs: [
      'Something is missing, so your page and your place in the search are out of sight for now.',
      ...missing,
      'Once this is settled, your profile is shown again by itself.',
    ],
    label: 'See what is missing',
  })
