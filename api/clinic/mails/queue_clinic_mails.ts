import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { queueMails } from '#api/core/mail/queue_mail'
import type { ClinicDate } from '../clinic_date.js'
import { addressesAt, addressesOf, type Addressed } from './clinic_mail_queries.js'

export type ClinicMailName =
  | 'clinic_signed_up'
  | 'clinic_waiting'
  | 'clinic_moved_up'
  | 'clinic_changed'
  | 'clinic_cancelled'
  | 'clinic_reminder'

/** Writes to those who have something of a date: each mail of a kind once per sign-up. */
export async function mailSignUps(
  trx: TransactionClientContract,
  kind: ClinicMailName,
  signUpIds: string[]
): Promise<void> {
  if (signUpIds.length > 0) await queue(trx, kind, await addressesOf(trx, signUpIds))
}

/** To everybody with a seat or in line. @param state tells mails of one kind about one date apart */
export async function mailEverybody(
  trx: TransactionClientContract,
  { id }: ClinicDate,
  kind: ClinicMailName,
  state = ''
): Promise<void> {
  await queue(trx, kind, await addressesAt(trx, id), state)
}

/** The caller says to whom; `state` as above. */
export const queue = (
  trx: TransactionClientContract,
  kind: ClinicMailName,
  people: Addressed[],
  state = ''
): Promise<void> =>
  queueMails(
    trx,
    people.map(({ id, email }) => ({ key: `${kind}:${id}${state}`, kind, causeId: id, to: email }))
  )
