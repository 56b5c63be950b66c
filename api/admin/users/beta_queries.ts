import db from '@adonisjs/lucid/services/db'
import { emailKey } from '#api/accounts/email'
import { rowsOf } from '#api/core/queue/sql'

export interface GrantRow {
  role: string
  phase: string
  invite_id: string | null
  granted_at: Date
}

export interface UserInviteRow {
  id: string
  role: string
  state: string
  campaign: string | null
  batch_id: string | null
  created_at: Date
  sent_at: Date | null
  redeemed_at: Date | null
}

export function grantsOf(userId: string): Promise<GrantRow[]> {
  return rowsOf(
    db.connection(),
    `SELECT role, phase, invite_id, granted_at FROM beta_grants
     WHERE user_id = :userId ORDER BY granted_at DESC, id DESC`,
    { userId }
  )
}

/** Invites to a person's address, and those they came in by whatever address these were for. */
export function invitesOf({ id, email }: { id: string; email: string }): Promise<UserInviteRow[]> {
  return rowsOf(
    db.connection(),
    `SELECT id, role, state, campaign, batch_id, created_at, sent_at, redeemed_at FROM invites
     WHERE email_key = :key OR redeemed_by = :id ORDER BY created_at DESC, id DESC LIMIT 50`,
    { id, key: emailKey(email) }
  )
}
