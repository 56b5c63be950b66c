import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { hashNewPassword } from '#api/accounts/passwords/password'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'
import { emailKey } from '#api/accounts/email'
import { insertInvites, type InviteDraft } from '#api/beta/invites/insert_invites'
import { businessClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { currentMarket } from '#api/core/market'
import { lifeOf, peopleOf, type Life } from './demo_lives.js'

const FILE = 'september-instructors.csv'
const DAYS = 14

/**
 * Who was invited over the last weeks and how far they came: a batch, two campaigns, some students.
 * The same people with the same fortunes each time, as long ago as each time.
 */
export async function seedDemoHistory(adminId: string): Promise<void> {
  const now = businessClock.now()
  const passwordHash = await hashNewPassword(DEMO_PASSWORD, {
    email: 'nobody@example.org',
    first_name: 'Demo',
    last_name: 'Person',
  })
  const lives = peopleOf().map((person) => lifeOf(person, now))
  await db.transaction(async (trx) => {
    const batchId = await insertBatch(trx, adminId, lives.find(({ inBatch }) => inBatch)!.at)
    for (const [, group] of Map.groupBy(lives, ({ at }) => at.toMillis())) {
      const drafts = group.map((life) => draft(life, adminId, life.inBatch ? batchId : null))
      const invites = await insertInvites(trx, drafts, group[0]!.at)
      const byEmail = new Map(invites.map(({ id, draft: made }) => [made.email, id]))
      for (const life of group) life.inviteId = byEmail.get(life.email)!
    }
    await listLines(trx, batchId, lives)
    await registerPeople(trx, lives, passwordHash)
    await live(trx, lives)
  })
}

async function insertBatch(trx: TransactionClientContract, adminId: string, at: DateTime) {
  const id = newId()
  const market = await currentMarket()
  await trx.table('invite_batches').insert({
    id,
    market_id: market.id,
    state: 'done',
    dry_run: false,
    file_name: FILE,
    options: JSON.stringify({ role: 'instructor', force: false }),
    created_by: adminId,
    created_at: at.toJSDate(),
    started_at: at.toJSDate(),
    finished_at: at.plus({ minutes: 1 }).toJSDate(),
  })
  return id
}

const listLines = (trx: TransactionClientContract, batchId: string, lives: Life[]) =>
  trx.table('invite_batch_rows').multiInsert(
    lives
      .filter(({ inBatch }) => inBatch)
      .map(({ email, firstName, lastName, role, inviteId }, place) => ({
        batch_id: batchId,
        line: place + 2,
        email,
        email_key: emailKey(email),
        first_name: firstName,
        last_name: lastName,
        role,
        expires_in_days: DAYS,
        verdict: 'will_send',
        invite_id: inviteId,
      }))
  )

/** Whoever claimed an invite has an account of that moment, with the password of all demo accounts. */
async function registerPeople(trx: TransactionClientContract, lives: Life[], hash: string) {
  const market = await currentMarket()
  const came = lives.filter(({ moves }) => moves.some(({ state }) => state === 'redeemed'))
  for (const life of came) life.userId = newId()
  const people = came.map((life) => ({ ...life, at: life.moves.at(-1)!.at.toJSDate() }))
  await trx.table('users').multiInsert(
    people.map(({ userId, email, firstName, lastName, at }) => ({
      id: userId,
      market_id: market.id,
      email,
      email_key: emailKey(email),
      password_hash: hash,
      first_name: firstName,
      last_name: lastName,
      state: 'active',
      created_at: at,
      updated_at: at,
    }))
  )
  await trx
    .table('user_roles')
    .multiInsert(people.map(({ userId, role, at }) => ({ user_id: userId, role, granted_at: at })))
  await trx.table('beta_grants').multiInsert(
    people.map(({ userId, role, inviteId, at }) => ({
      id: newId(),
      user_id: userId,
      role,
      phase: 'open_beta',
      invite_id: inviteId,
      granted_at: at,
    }))
  )
}

/** Writes what happened to each invite, and where that left it. */
async function live(trx: TransactionClientContract, lives: Life[]): Promise<void> {
  const changes = lives.flatMap(({ inviteId, moves }) =>
    moves.map(({ state, at }) => ({ invite_id: inviteId, state, at: at.toJSDate() }))
  )
  await trx.table('invite_state_changes').multiInsert(changes)
  for (const { inviteId, moves, userId } of lives) {
    const sent = moves.find(({ state }) => state === 'sent')!.at
    const { state, at } = moves.at(-1)!
    await trx
      .from('invites')
      .where('id', inviteId!)
      .update({
        state,
        sent_at: sent.toJSDate(),
        expires_at: sent.plus({ days: DAYS }).toJSDate(),
        ...(userId ? { redeemed_at: at.toJSDate(), redeemed_by: userId } : {}),
      })
  }
}

function draft(life: Life, adminId: string, batchId: string | null): InviteDraft {
  return {
    email: life.email,
    emailKey: emailKey(life.email),
    firstName: life.firstName,
    lastName: life.lastName,
    role: life.role,
    founding: false,
    expiresInDays: DAYS,
    source: batchId ? 'csv' : 'web',
    campaign: life.campaign,
    note: null,
    metadata: {},
    batchId,
    createdBy: adminId,
  }
}
