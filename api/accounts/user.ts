import type { Role } from './permissions.js'

export type UserState = 'pending_verification' | 'active' | 'suspended' | 'deactivated' | 'deleted'

/** States in which a person may be signed in. */
export const LIVING_STATES: readonly UserState[] = ['pending_verification', 'active']

/** A person with their roles, as a row. */
export interface User {
  id: string
  email: string
  first_name: string
  last_name: string
  state: UserState
  /** Grows with every change of roles or state, so that old claims can be told apart. */
  permission_version: number
  roles: Role[]
}
