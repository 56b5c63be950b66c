/** The permissions and roles of people.md. The route × role matrix in the docs is made from here. */
const SHARED = [
  'manage_own_profile',
  'view_own_bookings',
  'view_own_search_history',
  'change_own_password',
  'delete_own_account',
] as const

const STUDENT = [
  'view_instructors',
  'view_instructor_availability',
  'create_bookings',
  'cancel_own_bookings',
  'view_booking_details',
] as const

const INSTRUCTOR = [
  'manage_instructor_profile',
  'manage_services',
  'manage_availability',
  'view_incoming_bookings',
  'complete_bookings',
  'cancel_student_bookings',
  'view_own_instructor_analytics',
  'suspend_own_instructor_account',
] as const

const ADMIN = [
  'view_all_users',
  'manage_users',
  'view_system_analytics',
  'export_analytics',
  'view_all_bookings',
  'manage_all_bookings',
  'access_monitoring',
  'moderate_content',
  'view_financials',
  'manage_financials',
  'manage_roles',
  'manage_permissions',
] as const

const ADDED = [
  'send_messages',
  'manage_invites',
  'manage_phases',
  'impersonate_users',
  'run_data_fixes',
  'view_audit_log',
  'manage_catalogue',
  'manage_messaging',
] as const

export const PERMISSIONS = [...SHARED, ...STUDENT, ...INSTRUCTOR, ...ADMIN, ...ADDED] as const
export type Permission = (typeof PERMISSIONS)[number]

export const ROLES = ['student', 'instructor', 'admin', 'support', 'moderator', 'finance'] as const
export type Role = (typeof ROLES)[number]

/** The roles a person can sign up in. */
export type SiteRole = 'student' | 'instructor'

export const STAFF_ROLES: readonly Role[] = ['admin', 'support', 'moderator', 'finance']

const OWN: readonly Permission[] = SHARED
const STAFF_OWN: readonly Permission[] = ['manage_own_profile', 'change_own_password']

export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  student: [...OWN, ...STUDENT, 'send_messages'],
  instructor: [...OWN, ...INSTRUCTOR, 'view_booking_details', 'send_messages'],
  admin: PERMISSIONS,
  support: [
    ...STAFF_OWN,
    'view_all_users',
    'manage_users',
    'view_system_analytics',
    'view_all_bookings',
    'manage_all_bookings',
    'view_financials',
    'manage_invites',
    'manage_messaging',
    'impersonate_users',
  ],
  moderator: [...STAFF_OWN, 'view_all_users', 'moderate_content', 'manage_catalogue'],
  finance: [
    ...STAFF_OWN,
    'view_all_users',
    'view_all_bookings',
    'view_system_analytics',
    'export_analytics',
    'view_financials',
    'manage_financials',
  ],
}

/** What a person with these roles may do. Unknown roles give nothing. */
export function permissionsOf(roles: readonly Role[]): Set<Permission> {
  return new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role] ?? []))
}

export const isStaffRole = (role: Role) => STAFF_ROLES.includes(role)

export function isStaff(roles: readonly Role[]): boolean {
  return roles.some(isStaffRole)
}
