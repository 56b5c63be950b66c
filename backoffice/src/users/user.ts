export const USER_STATES = [
  'pending_verification',
  'active',
  'suspended',
  'deactivated',
  'deleted',
] as const

export const ROLES = ['student', 'instructor', 'admin', 'support', 'moderator', 'finance'] as const
export type Role = (typeof ROLES)[number]

export interface User {
  id: string
  email: string
  first_name: string
  last_name: string
  state: (typeof USER_STATES)[number]
  roles: Role[]
  founding_number: number | null
  created_at: string
  last_seen_at: string | null
}

export interface UserSession {
  id: string
  audience: 'web' | 'staff'
  methods: string[]
  user_agent: string | null
  ip: string | null
  created_at: string
  last_seen_at: string
}

export interface ApiToken {
  id: string
  name: string
  scopes: string[]
  hint: string
  created_at: string
  expires_at: string
  last_used_at: string | null
}

export interface StaffToken extends ApiToken {
  user_id: string
  owner_name: string
  owner_email: string
}

export interface UserInvite {
  id: string
  role: string
  state: string
  campaign: string | null
  created_at: string
}

export interface UserDetail extends User {
  /** What the server would let this reader do to this person. */
  acts: string[]
  second_factor: { enabled: boolean; enrolled_at: string | null }
  /** Children they book for. */
  learners: number
  suspension: { at: string; reason: string | null; by: string | null } | null
  grants: { role: string; phase: string; invite_id: string | null; granted_at: string }[]
  invites: UserInvite[]
  /** Null for those who may not end them. */
  sessions: UserSession[] | null
  tokens: ApiToken[] | null
}

export const fullName = ({ first_name, last_name }: Pick<User, 'first_name' | 'last_name'>) =>
  `${first_name} ${last_name}`.trim()

export const maySuspend = ({ state }: User) => !['suspended', 'deleted'].includes(state)

export const mayRestore = ({ state }: User) => state === 'suspended'
