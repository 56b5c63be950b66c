import { businessClock } from '#api/core/clock'
import { mailQuery, type ListedMail } from '#api/core/mail/mail_list'
import { masked } from '#api/core/mail/masked'
import type { PreparedMail } from '#api/core/mail/mail_kind'
import { previewMail } from '#api/core/mail/preview_mail'
import { inviteLetter } from '../invites/invite_letter.js'
import { INVITE_MAIL } from '../invites/queue_invite_mails.js'
import { findRow } from './batch_row_repository.js'

/**
 * The mail of a line: as it left, or as it would leave now, when there is no invite yet and so no
 * code to mask. `null` when the batch has no such line.
 */
export async function lineLetter(batchId: string, line: number): Promise<PreparedMail | null> {
  const row = await findRow(batchId, line)
  if (!row) return null
  const mail: ListedMail | null = row.invite_id
    ? await mailQuery()
        .where({ kind: INVITE_MAIL, cause_id: row.invite_id })
        .orderBy('id', 'desc')
        .first()
    : null
  return mail ? previewMail(mail) : inviteLetter(row, masked(), businessClock.now())
}
