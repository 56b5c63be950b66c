import type { ServerResponse } from 'node:http'
import type { Site } from '#api/core/site'
import type { WebConfig } from '#api/web/web_config'

/** On every answer, files, redirects and refusals too; only the site itself is for search engines. */
export function setBetaHeaders(
  response: ServerResponse,
  site: Site,
  config: Pick<WebConfig, 'betaHeaders'>
): void {
  for (const [name, value] of Object.entries(config.betaHeaders())) response.setHeader(name, value)
  if (site !== 'app') response.setHeader('x-robots-tag', 'noindex, nofollow')
}
