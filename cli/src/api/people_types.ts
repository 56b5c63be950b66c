import type { Token } from './types.ts'

export type User = {
  id: string
  email: string
  first_name: string
  last_name: string
  state: string
  roles: string[]
  founding_number: number | null
  created_at: string
  last_seen_at: string | null
}

export type UserSession = {
  id: string
  audience: string
  user_agent: string | null
  ip: string | null
  created_at: string
  last_seen_at: string
}

export type UserDetail = User & {
  second_factor: { enabled: boolean }
  learners: number
  suspension: { at: string; reason: string | null } | null
  grants: { role: string; phase: string }[]
  invites: { id: string }[]
  sessions: UserSession[] | null
  tokens: Token[] | null
}

export type AuditEvent = {
  id: string
  at: string
  actor_id: string | null
  actor_name: string | null
  action: string
  target_type: string
  target_id: string | null
  reason: string | null
  channel: string
}

export type AuditReport = {
  intact: boolean
  sealed: number
  unsealed: number
  first_broken: { position: number; audit_id: string; why: string } | null
  head: { position: number; hash: string }
}
