import type { IncomingMessage, ServerResponse } from 'node:http'
import { cameByHttps } from '#api/web/forwarded'
import { hostAllowed, hostName, httpsLocation } from '#api/web/hosts'
import { plainPaths } from '#api/web/plain_paths'
import { sendNotFound, sendProblem } from '#api/web/problem'
import type { WebConfig } from '#api/web/web_config'

/** Answers what must not go further: a foreign host, plain HTTP, the back office elsewhere. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  config: WebConfig
): boolean {
  const host = request.headers.host
  if (!host || !hostAllowed(host, config.allowedHosts)) {
    sendProblem(response, 421, {
      code: 'host_not_allowed',
      title: 'Misdirected request',
      detail: 'This server does not answer for that host name.',
    })
    return true
  }
  if (config.https && !cameByHttps(request)) {
    response.writeHead(308, { location: httpsLocation(host, request.url ?? '/') }).end()
    return true
  }
  if (config.adminHost && isStaffPath(path) && hostName(host) !== config.adminHost) {
    sendNotFound(response, 'No such page.')
    return true
  }
  return false
}

/** However it is written: the router behind this reads `/api/%61dmin` as the back office's API. */
function isStaffPath(path: string): boolean {
  const meant = plainPaths(path)
  return ['/admin', '/api/admin'].some((root) =>
    meant.some((one) => one === root || one.startsWith(`${root}/`))
  )
}
