import type { ServerResponse } from 'node:http'

const YEAR = 31_536_000

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Set before anything answers; a page or the API may replace a value, never forget one. */
export function setSecurityHeaders(response: ServerResponse, https: boolean): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)
  if (https) {
    response.setHeader('strict-transport-security', `max-age=${YEAR}; includeSubDomains`)
  }
}
