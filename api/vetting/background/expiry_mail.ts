import type { MailKind } from '#api/core/mail/mail_kind'
import { vettingMail } from './check_mails.js'
import { CHECK_TERMS } from './check.js'
import { findCheck } from './check_repository.js'
import { dayOf } from './adverse_wait.js'

export const EXPIRY_MAIL = 'background_check_expiring'

/** Cause: the person. Who has renewed it by now, or has none, wants no mail. */
export const expiryMail: MailKind = {
  description: 'Reminds an instructor that their background check runs out',
  trigger: `A check runs out in ${CHECK_TERMS.renewalDays} days`,
  samples: { usual: () => reminder('2026-12-22') },
  preview: mailOf,
  async prepare(userIds) {
    const mails = new Map<string, Awaited<ReturnType<typeof mailOf>>>()
    for (const id of userIds) mails.set(id, await mailOf(id))
    return mails
  },
}

async function mailOf(userId: string) {
  const check = await findCheck(userId)
  const wanted = check?.state === 'passed' && check.expires_at
  return wanted ? reminder(dayOf(wanted)) : null
}

const LONG_DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

function reminder(day: string) {
  const written = LONG_DAY.format(new Date(`${day}T00:00:00Z`))
  const text = [
    `Your background check holds until ${written}. After that day students do not see your page any more.`,
    'You can renew it from today on; until it runs out you go on teaching as before.',
  ]
  return vettingMail('Renew your background check', text, 'Renew my check')
}
