import { attemptsOf, mailQuery, type ListedMail } from '#api/core/mail/mail_list'
import { historyOf } from '../invites/invite_repository.js'
import { INVITE_MAIL } from '../invites/queue_invite_mails.js'
import { rowQuery, toLine, type BatchLine } from './batch_row_queries.js'

interface WholeLine extends BatchLine {
  expires_in_days: number
  founding: boolean
  campaign: string | null
  note: string | null
  metadata: Record<string, string> | null
  expires_at: Date | null
}

/** Enough for every repetition staff will make by hand. */
const MOST_MAILS = 20

/** One line with all it said and all that came of it; null when the batch has no such line. */
export async function showLine(batchId: string, line: number) {
  const row: WholeLine | null = await rowQuery(batchId)
    .where('r.line', line)
    .select('r.expires_in_days', 'r.founding', 'r.campaign', 'r.note', 'r.metadata', 'i.expires_at')
    .first()
  if (!row) return null
  const history = row.invite_id ? await historyOf(row.invite_id) : []
  return {
    ...toLine(row),
    expires_in_days: row.expires_in_days,
    founding: row.founding,
    campaign: row.campaign,
    note: row.note,
    metadata: row.metadata ?? {},
    sent_at: row.sent_at?.toISOString() ?? null,
    expires_at: row.expires_at?.toISOString() ?? null,
    redeemed_at: row.redeemed_at?.toISOString() ?? null,
    history: history.map(({ state, at, detail }) => ({ state, at: at.toISOString(), detail })),
    mails: row.invite_id ? await mailsOf(row.invite_id) : [],
  }
}

async function mailsOf(inviteId: string) {
  const mails: ListedMail[] = await mailQuery()
    .where({ kind: INVITE_MAIL, cause_id: inviteId })
    .orderBy('id')
    .limit(MOST_MAILS)
  return Promise.all(
    mails.map(async (mail) => ({
      id: mail.id,
      message_id: mail.message_id,
      state: mail.state,
      tries: (await attemptsOf(mail.id)).map(({ number, started_at, ended_at, ...said }) => ({
        number,
        started_at: started_at.toISOString(),
        ended_at: ended_at?.toISOString() ?? null,
        outcome: said.outcome,
        answer: said.answer,
      })),
    }))
  )
}
