import { defineConfig } from '@adonisjs/core/http'
import env from '#start/env'
import { refuseBadUrl } from '#api/core/bad_url'
import { trustedProxies } from '#api/core/trusted_proxies'

export const appUrl = env.get('APP_URL')

const { hostname } = new URL(appUrl)

/** Names without a port: the invitation-first site, and what staff alone see. */
export const betaHost = env.get('BETA_HOST', `beta.${hostname}`).toLowerCase()
export const previewHost = env.get('PREVIEW_HOST', `preview.${hostname}`).toLowerCase()

/** Cookies carry `Secure` and the `__Host-` prefix everywhere but where a setting says otherwise. */
export const cookieSecure = env.get('COOKIE_SECURE', true)

const trusted = trustedProxies(env.get('TRUSTED_PROXIES'))

/**
 * Pages call the API from within and name the browser's address. The gateway in front has dropped
 * forwarding headers of everybody else.
 */
const isLoopback = (address: string) => ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,
  trustProxy: (address) => isLoopback(address) || trusted(address),
  cookie: { path: '/', httpOnly: true, secure: cookieSecure, sameSite: 'lax' },
  onBadUrl: refuseBadUrl,
  requestTimeout: 120_000,
  headersTimeout: 20_000,
})

/** Where the back office is: on a host of its own where one is set. */
export const adminUrl = adminOrigin()

function adminOrigin(): string {
  const url = new URL(appUrl)
  url.hostname = env.get('ADMIN_HOST') ?? url.hostname
  return url.origin
}
