import { ROLE_PERMISSIONS, STAFF_ROLES, type Permission } from '#api/accounts/permissions'
import { forbidden, unprocessable } from '#api/core/errors'
import { isId } from '#api/core/ids'

/** What can be followed, and what one needs for it: the same as for reading it. */
const TOPICS: Record<string, Permission> = {
  invites: 'manage_invites',
  'invite-batches': 'manage_invites',
  'invite-requests': 'manage_invites',
  'clinic-dates': 'manage_invites',
  'clinic-sign-ups': 'manage_invites',
  suppressions: 'manage_invites',
  mail: 'manage_messaging',
  jobs: 'access_monitoring',
  services: 'manage_catalogue',
  areas: 'manage_catalogue',
  'vetting-reviews': 'manage_users',
  instructors: 'view_all_users',
  settings: 'access_monitoring',
  'audit-events': 'view_audit_log',
}

/** Who gets in is no secret, and stands on every page: whoever is staff may follow it. */
export const POSTURE_TOPIC = 'phases'

const { student, instructor } = ROLE_PERMISSIONS
const STAFF_ONLY = new Set(STAFF_ROLES.flatMap((role) => ROLE_PERMISSIONS[role])).difference(
  new Set([...student, ...instructor])
)

const BATCH = /^invite-batches\/(\w{26})$/
const MAX_TOPICS = 20

export interface Followed {
  topics: string[]
  /** The batches among them, whose numbers are sent at once. */
  batchIds: string[]
  /** What it takes to go on following. */
  permissions: Permission[]
}

/** Reads `?topics=`: 422 for what nobody can follow, 403 `missing_permission` for what this one may not. */
export function followed(asked: string, held: ReadonlySet<string>): Followed {
  const topics = [...new Set(asked.split(',').filter(Boolean))]
  const tooMany = topics.length > MAX_TOPICS
  if (topics.length === 0 || tooMany || topics.some((topic) => !isKnown(topic))) {
    throw unprocessable('topics', 'topic', `Name 1 to ${MAX_TOPICS} known topics.`)
  }
  const needed = topics.flatMap((topic) => permissionFor(topic) ?? [])
  const missing = needed.find((permission) => !held.has(permission))
  if (missing) throw forbidden(missing)
  const any = [...STAFF_ONLY].find((permission) => held.has(permission))
  if (!any) throw forbidden('manage_invites')
  return {
    topics,
    batchIds: topics.flatMap((topic) => batchIdOf(topic) ?? []),
    permissions: needed.length > 0 ? [...new Set(needed)] : [any],
  }
}

const isKnown = (topic: string) => topic === POSTURE_TOPIC || permissionFor(topic) !== undefined

const permissionFor = (topic: string): Permission | undefined =>
  batchIdOf(topic)
    ? TOPICS['invite-batches']
    : Object.hasOwn(TOPICS, topic)
      ? TOPICS[topic]
      : undefined

function batchIdOf(topic: string): string | null {
  const id = BATCH.exec(topic)?.[1]
  return isId(id) ? id : null
}
