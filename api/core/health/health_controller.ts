import manifest from '../../../package.json' with { type: 'json' }
import { currentTier } from '#api/core/database_tier'
import { domainHeaders } from '#api/core/response_headers_middleware'

export default class HealthController {
  /** Cheap: touches nothing but memory. */
  show() {
    const headers = domainHeaders()
    return {
      status: 'ok',
      tier: currentTier(),
      version: manifest.version,
      phase: headers['x-beta-phase'] ?? null,
      allow_signup: headers['x-beta-allow-signup'] === '1',
    }
  }
}
