import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { macOf } from '#api/core/keys'
import { queueMail } from '#api/core/mail/queue_mail'
import { hashOfToken } from '../token_hash.js'
import { insertAddressRequest, type Purpose } from './address_request_repository.js'

/** How many mails of a kind an address gets within a quarter of an hour. */
const MOST = 3
const WITHIN = { minutes: 15 }

/** How long the link of a request works. */
export const REQUEST_MINUTES = 60

/** Follows from the id, so that the mail can be rendered again and nothing secret is stored in clear. */
export const requestToken = (id: string) => macOf('accounts.address_request', id)

/**
 * Queues a mail to an address that somebody typed. Nobody looks here whether the address is known: the
 * mail finds out when it is sent, so that answer and work are the same either way.
 */
export async function askByMail(
  trx: TransactionClientContract,
  purpose: Purpose,
  email: string
): Promise<void> {
  const now = wallClock.now()
  const id = newId()
  const tokenHash = hashOfToken(requestToken(id))
  const expiresAt = now.plus({ minutes: REQUEST_MINUTES })
  const limit = { most: MOST, since: now.minus(WITHIN) }
  const request = { id, purpose, email, tokenHash, expiresAt }
  if (!(await insertAddressRequest(trx, request, limit, now))) return
  await queueMail(trx, { key: `${purpose}:${id}`, kind: purpose, causeId: id, to: email })
}
