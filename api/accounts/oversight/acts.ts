import type { Actor } from '#api/core/actor'
import { isStaff, type Permission, type Role } from '../permissions.js'
import { notYourself, staffProtected } from '../errors.js'

interface Rule {
  /** What the route in front of it asks for. */
  permission: Permission
  /** Nobody does it to themself: they would lock themself out, or raise themself. */
  toOthersOnly?: true
  /** Never to staff, whoever asks. */
  neverToStaff?: true
}

/** What staff may do to an account. */
export const ACTS = {
  suspend: { permission: 'manage_users', toOthersOnly: true },
  restore: { permission: 'manage_users', toOthersOnly: true },
  change_roles: { permission: 'manage_roles', toOthersOnly: true },
  end_sessions: { permission: 'manage_users' },
  revoke_token: { permission: 'manage_users' },
  reset_second_factor: { permission: 'manage_users', toOthersOnly: true },
  resend_verification: { permission: 'manage_users' },
  export: { permission: 'manage_users' },
  delete: { permission: 'manage_users', toOthersOnly: true },
  impersonate: { permission: 'impersonate_users', toOthersOnly: true, neverToStaff: true },
} satisfies Record<string, Rule>

export type Act = keyof typeof ACTS

interface Target {
  id: string
  roles: readonly Role[]
}

/** Accounts of staff are the business of those alone who may give and take roles. */
const OVER_STAFF: Permission = 'manage_roles'

/** Why this one may not do that to this account; `null` when nothing stands in the way. */
export function objectionTo(
  actor: Pick<Actor, 'userId' | 'permissions'>,
  target: Target,
  act: Act
) {
  const { toOthersOnly, neverToStaff }: Rule = ACTS[act]
  if (toOthersOnly && actor.userId === target.id) return notYourself()
  if (!isStaff(target.roles) || actor.userId === target.id) return null
  if (neverToStaff) return staffProtected('Nobody views the site as staff.')
  return actor.permissions.has(OVER_STAFF) ? null : staffProtected()
}

/** All that this one may do to this account, so that pages offer nothing else. */
export function actsOn(actor: Pick<Actor, 'userId' | 'permissions'>, target: Target): Act[] {
  return (Object.keys(ACTS) as Act[]).filter(
    (act) => actor.permissions.has(ACTS[act].permission) && !objectionTo(actor, target, act)
  )
}
