import type { ServerResponse } from 'node:http'

/** The hosts of the beta and of the preview are for nobody's index. */
export function sendNoRobots(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=300',
  })
  response.end('User-agent: *\nDisallow: /\n')
}
