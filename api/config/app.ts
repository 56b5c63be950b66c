import { defineConfig } from '@adonisjs/core/http'
import env from '#start/env'
import { trustedProxies } from '#api/core/trusted_proxies'

export const appUrl = env.get('APP_URL')

/** Cookies carry `Secure` and the `__Host-` prefix everywhere but where a setting says otherwise. */
export const cookieSecure = env.get('COOKIE_SECURE', true)

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,
  trustProxy: trustedProxies(env.get('TRUSTED_PROXIES')),
  cookie: { path: '/', httpOnly: true, secure: cookieSecure, sameSite: 'lax' },
  requestTimeout: 120_000,
  headersTimeout: 20_000,
})
