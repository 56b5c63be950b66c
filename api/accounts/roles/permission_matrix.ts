import { declaredRoutes, type AccessRule, type DeclaredRoute } from '#api/core/access'
import { isBelow, STAFF_AREA } from '../identity/staff_area.js'
import { isStaff, permissionsOf, ROLES, type Permission, type Role } from '../permissions.js'

export const CALLERS = ['guest', ...ROLES] as const
export type Caller = (typeof CALLERS)[number]

/** Whether the door opens for a caller; what is behind it may still answer 404. */
export function mayCall(rule: AccessRule, pattern: string, caller: Caller): boolean {
  if (rule === 'public') return true
  if (caller === 'guest') return false
  if (isBelow(pattern, STAFF_AREA) && !isStaff([caller])) return false
  return rule === 'signed_in' || may(caller, rule.permission)
}

const may = (role: Role, permission: string) => permissionsOf([role]).has(permission as Permission)

/** The page `docs/permissions.md`, made from the declared routes alone. */
export function renderMatrix(routes: DeclaredRoute[] = declaredRoutes()): string {
  const rows = routes
    .flatMap(({ methods, pattern, rule }) =>
      methods.map((method) => ({ pattern, method, rule, line: matrixLine(method, pattern, rule) }))
    )
    .sort((a, b) => compare(a.pattern, b.pattern) || compare(a.method, b.method))
  return [
    '# Who may call what',
    '',
    'Written by `npm run ace matrix:write` from the routes and roles in the code; a test fails when',
    'they differ. An unproven address may not use `send_messages`; an API token may do what its scopes',
    'name and its owner may. Staff roles count in sessions of the back office alone, begun with a',
    'second factor: a session of the site neither acts by them nor makes a token that does.',
    '',
    `| route | needs | ${CALLERS.join(' | ')} |`,
    `| --- | --- | ${CALLERS.map(() => ':-:').join(' | ')} |`,
    ...rows.map(({ line }) => line),
    '',
  ].join('\n')
}

function matrixLine(method: string, pattern: string, rule: AccessRule): string {
  const needs = typeof rule === 'object' ? `\`${rule.permission}\`` : rule.replace('_', ' ')
  const marks = CALLERS.map((caller) => (mayCall(rule, pattern, caller) ? '✓' : '–'))
  return `| \`${method} ${pattern}\` | ${needs} | ${marks.join(' | ')} |`
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
