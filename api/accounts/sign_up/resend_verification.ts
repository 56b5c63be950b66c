import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { askByMail } from '../address_requests/ask_by_mail.js'
import { prolongNewest } from './email_verification_repository.js'
import { VERIFICATION_HOURS } from './verification_token.js'

/** Sends the link of the newest sign-up with an address once more, and lets it work for a day again. */
export async function resendVerification(email: string): Promise<void> {
  const now = wallClock.now()
  await db.transaction(async (trx) => {
    await prolongNewest(trx, email, now.plus({ hours: VERIFICATION_HOURS }))
    await askByMail(trx, 'verification', email)
  })
}
