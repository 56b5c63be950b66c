import type { RequestListener } from 'node:http'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import env from '#start/env'
import { appUrl, betaHost, previewHost } from '#config/app'
import { trustedProxies } from '#api/core/trusted_proxies'
import { betaView } from '#api/beta/posture/current_posture'
import { judgePage } from '#api/beta/gates/judge_page'
import { stampOfPage } from '#api/directory/profile/page_stamp'
import { domainHeaders } from '#api/core/response_headers_middleware'
import { endOnUnhandledRejection } from '#api/web/end_on_unhandled_rejection'
import { webGateway } from '#api/web/web_gateway'

const LOCAL_HOSTS = 'localhost,*.localhost,127.0.0.1'

/** Puts the storefront, the back office and the API behind the one port of this process. */
export function gateway(adonis: RequestListener): RequestListener {
  const role = env.get('ROLE', 'all')
  const apiUrl = env.get('API_URL')
  const local = ['localhost', '127.0.0.1'].includes(new URL(appUrl).hostname)
  endOnUnhandledRejection(logger, () => {
    process.exitCode = 1
    void app.terminate()
  })
  return webGateway({
    allowedHosts: env
      .get('ALLOWED_HOSTS', local ? LOCAL_HOSTS : new URL(appUrl).hostname)
      .split(',')
      .map((host) => host.trim())
      .concat(betaHost, previewHost),
    https: !local,
    appUrl,
    apiUrl: apiUrl ?? `http://127.0.0.1:${env.get('PORT', 3333)}`,
    readsWithin: role === 'all' && !apiUrl,
    adminHost: env.get('ADMIN_HOST'),
    siteHosts: { beta: betaHost, preview: previewHost },
    serves: { api: role !== 'web', web: role !== 'api' },
    roots: {
      storefront: app.makePath('storefront'),
      backoffice: app.makePath('backoffice'),
    },
    trustProxy: trustedProxies(env.get('TRUSTED_PROXIES')),
    betaHeaders: domainHeaders,
    beta: betaView,
    judgePage,
    stampPage: stampOfPage,
    log: logger,
  })(adonis)
}
