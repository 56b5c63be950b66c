import type { AccessRule } from '#api/core/access'

/** How a caller proves who it is. `cookie` and `staff_cookie` lose their prefix without `Secure`. */
export const SECURITY_SCHEMES = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description:
      'An access token from signing in with `X-Token-Delivery: body`, or an API token (`iit_…`).',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-iit_at',
    description: 'Set by signing in from a browser; unsafe methods must come from our own pages.',
  },
  staff_cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-iit_staff_at',
    description:
      'The same for the back office, and the only cookie that counts under `/api/admin`.',
  },
}

/** Any one of the schemes that fits, with the permission it has to carry. */
export function securityOf(rule: AccessRule, pattern: string): Record<string, string[]>[] {
  if (rule === 'public') return []
  const roles = typeof rule === 'object' ? [rule.permission] : []
  const cookie = pattern.startsWith('/api/admin/') ? 'staff_cookie' : 'cookie'
  return [{ bearer: roles }, { [cookie]: roles }]
}

/** `public`, `signed_in` or the permission's name. */
export const accessWord = (rule: AccessRule) => (typeof rule === 'object' ? rule.permission : rule)
