import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { newId } from '#api/core/ids'
import { currentMarket } from '#api/core/market'
import { answerByInvites } from '../requests/answer_requests.js'
import { hintOf, macOfCode, newCode, sealCode } from './invite_code.js'
import type { InviteRole } from './invite.js'
import { recordChanges } from './invite_repository.js'

/** What an invite is made from; `email` is absent for a code that is handed over by a person. */
export interface InviteDraft {
  email: string | null
  emailKey: string | null
  firstName: string | null
  lastName: string | null
  role: InviteRole
  founding: boolean
  expiresInDays: number
  source: string
  campaign: string | null
  note: string | null
  metadata: Record<string, string>
  batchId: string | null
  createdBy: string | null
}

export interface InsertedInvite {
  id: string
  code: string
  draft: InviteDraft
}

const TRIES = 5

/**
 * Inserts drafts with fresh codes. The database decides who was first: drafts whose address already
 * has a live invite for the role are left out of the answer; a code that collides gets another one.
 * Drafts of one call have one author. They are stored in the order of their addresses: two files about
 * the same people would otherwise wait for each other.
 */
export async function insertInvites(
  trx: TransactionClientContract,
  drafts: InviteDraft[],
  now: DateTime
): Promise<InsertedInvite[]> {
  const inserted: InsertedInvite[] = []
  let open = drafts
  for (let attempt = 0; open.length > 0 && attempt < TRIES; attempt++) {
    const candidates = open.map((draft) => ({ id: newId(), code: newCode(), draft }))
    const ids = await insert(trx, candidates, now)
    inserted.push(...candidates.filter(({ id }) => ids.has(id)))
    const left = candidates.filter(({ id }) => !ids.has(id))
    if (left.length === 0) break
    const taken = await takenCodes(
      trx,
      left.map(({ code }) => macOfCode(code))
    )
    open = left.filter(({ code }) => taken.has(macOfCode(code))).map(({ draft }) => draft)
  }
  await recordStates(trx, inserted, now)
  await answerWishes(trx, inserted, now)
  return inserted
}

/** Who waits for an invite has one now. */
async function answerWishes(
  trx: TransactionClientContract,
  inserted: InsertedInvite[],
  now: DateTime
): Promise<void> {
  const answers = inserted.map(({ id, draft: { emailKey, role } }) => ({
    inviteId: id,
    emailKey,
    role,
  }))
  await answerByInvites(trx, answers, inserted[0]?.draft.createdBy ?? null, now)
}

const stateOf = (draft: InviteDraft) => (draft.email ? 'queued' : 'generated')

async function insert(
  trx: TransactionClientContract,
  candidates: InsertedInvite[],
  now: DateTime
): Promise<Set<string>> {
  const market = await currentMarket()
  const rows = candidates.map(({ id, code, draft }) => ({
    id,
    code_hmac: macOfCode(code),
    code_sealed: sealCode(code),
    code_hint: hintOf(code),
    email: draft.email,
    email_key: draft.emailKey,
    first_name: draft.firstName,
    last_name: draft.lastName,
    role: draft.role,
    // There are founding instructors, no founding students.
    founding: draft.founding && draft.role === 'instructor',
    source: draft.source,
    campaign: draft.campaign,
    note: draft.note,
    metadata: draft.metadata,
    batch_id: draft.batchId,
    state: stateOf(draft),
    expires_in_days: draft.expiresInDays,
    expires_at: now.plus({ days: draft.expiresInDays }).toISO(),
    created_by: draft.createdBy,
  }))
  const { rows: stored } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO invites (id, market_id, code_hmac, code_sealed, code_hint, email, email_key,
       first_name, last_name, role, founding, source, campaign, note, metadata, batch_id, state,
       expires_in_days, expires_at, created_at, created_by)
     SELECT id, :market, code_hmac, code_sealed, code_hint, email, email_key, first_name, last_name,
       role, founding, source, campaign, note, metadata, batch_id, state, expires_in_days, expires_at,
       :now, created_by
     FROM jsonb_to_recordset(:rows::jsonb) AS draft (id text, code_hmac text, code_sealed text,
       code_hint text, email text, email_key text, first_name text, last_name text, role text,
       founding boolean, source text, campaign text, note text, metadata jsonb, batch_id text,
       state text, expires_in_days integer, expires_at timestamptz, created_by text)
     ORDER BY email_key, role
     ON CONFLICT DO NOTHING RETURNING id`,
    { market: market.id, now: now.toJSDate(), rows: JSON.stringify(rows) }
  )
  return new Set(stored.map((row) => row.id))
}

async function takenCodes(trx: TransactionClientContract, macs: string[]): Promise<Set<string>> {
  const rows = await trx.from('invites').select('code_hmac').whereRaw('code_hmac = ANY(?)', [macs])
  return new Set(rows.map((row) => row.code_hmac))
}

async function recordStates(
  trx: TransactionClientContract,
  inserted: InsertedInvite[],
  now: DateTime
): Promise<void> {
  for (const [state, group] of Map.groupBy(inserted, ({ draft }) => stateOf(draft))) {
    await recordChanges(
      trx,
      group.map(({ id }) => id),
      state,
      now
    )
  }
}
