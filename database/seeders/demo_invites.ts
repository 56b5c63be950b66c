import db from '@adonisjs/lucid/services/db'
import { emailKey } from '#api/accounts/email'
import { insertInvites, type InviteDraft } from '#api/beta/invites/insert_invites'
import type { InviteState } from '#api/beta/invites/invite'
import { setState } from '#api/beta/invites/invite_repository'
import { businessClock } from '#api/core/clock'

/** Who was invited a while ago, and what became of it. None of them is in the sample CSV. */
const INVITED: [firstName: string, lastName: string, state: InviteState, daysAgo: number][] = [
  ['Amara', 'Nwosu', 'sent', 2],
  ['Bastian', 'Keller', 'sent', 2],
  ['Clara', 'Abate', 'sent', 3],
  ['Dmitri', 'Volkov', 'bounced', 3],
  ['Esther', 'Lindgren', 'sent', 4],
  ['Farah', 'Haddad', 'sent', 5],
  ['Gabriel', 'Moreau', 'expired', 21],
  ['Hana', 'Kobayashi', 'expired', 24],
  ['Ivo', 'Petrov', 'revoked', 9],
  ['Jonas', 'Albrecht', 'sent', 6],
  ['Keiko', 'Tanabe', 'sent', 7],
  ['Lena', 'Fischer', 'failed', 8],
]
const DAYS = 14

/** A dozen invites in the states that staff meet, as if sent by hand over the last weeks. */
export async function seedDemoInvites(adminId: string): Promise<void> {
  for (const [firstName, lastName, state, daysAgo] of INVITED) {
    const sentAt = businessClock.now().minus({ days: daysAgo })
    const email = `${firstName}.${lastName}@example.org`.toLowerCase()
    await db.transaction(async (trx) => {
      const [{ id }] = await insertInvites(
        trx,
        [draft(firstName, lastName, email, adminId)],
        sentAt
      )
      await setState(trx, [id], 'sent', sentAt.plus({ seconds: 4 }), {
        columns: { sent_at: sentAt.plus({ seconds: 4 }).toJSDate() },
      })
      if (state === 'sent') return
      const endedAt = state === 'expired' ? sentAt.plus({ days: DAYS }) : sentAt.plus({ hours: 5 })
      await setState(trx, [id], state, endedAt, { columns: endOf(state, endedAt.toJSDate()) })
    })
  }
}

const endOf = (state: InviteState, at: Date) => (state === 'revoked' ? { revoked_at: at } : {})

function draft(firstName: string, lastName: string, email: string, adminId: string): InviteDraft {
  return {
    email,
    emailKey: emailKey(email),
    firstName,
    lastName,
    role: 'instructor',
    founding: true,
    expiresInDays: DAYS,
    source: 'cli',
    campaign: 'first-circle',
    note: null,
    metadata: {},
    batchId: null,
    createdBy: adminId,
  }
}
