import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { FormerName } from '#api/accounts/name_reactions'
import { findUser } from '#api/accounts/user_repository'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { removeFilesLater } from '#api/core/files/remove_files_job'
import { tellVettingChanged } from '../tell_vetting_changed.js'
import { folderOf } from './document.js'
import { putIdentityAside } from './document_repository.js'

/**
 * Who they are is proven for a name, and who takes another proves it anew: else anybody could be
 * verified as themself and teach as somebody else. That goes for a document too that staff look at just
 * now. Capitals, accents and blanks make no other name.
 */
export async function proveNewName(
  trx: TransactionClientContract,
  userId: string,
  before: FormerName
): Promise<void> {
  if (lettersOf((await findUser(userId, trx))!) === lettersOf(before)) return
  const put = await putIdentityAside(trx, userId, businessClock.now().toJSDate())
  if (put.length === 0) return
  await removeFilesLater(trx, put.map(folderOf))
  await audit(trx, {
    actorId: null,
    action: 'instructor_document.outdated',
    targetType: 'user',
    targetId: userId,
    after: { documents: put.length },
    channel: 'job',
  })
  await tellVettingChanged(trx, [userId])
}

const lettersOf = ({ first_name: first, last_name: last }: FormerName): string =>
  `${first}${last}`
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
