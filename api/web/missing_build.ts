import type { ServerResponse } from 'node:http'

/** Said instead of a bare 404 when a front end has not been built, or its build does not load. */
export function sendMissingBuild(response: ServerResponse, workspace: string): void {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '30',
  })
  response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Not built yet</title>
<h1>The ${workspace} has not been built</h1>
<p>Run <code>npm run build -w ${workspace}</code> and reload this page. No restart is needed.</p>
</html>`)
}
