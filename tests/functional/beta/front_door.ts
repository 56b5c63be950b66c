import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import server from '@adonisjs/core/services/server'
import { appUrl, betaHost, previewHost } from '#config/app'
import { judgePage } from '#api/beta/gates/judge_page'
import { betaView } from '#api/beta/posture/current_posture'
import { domainHeaders } from '#api/core/response_headers_middleware'
import { webGateway } from '#api/web/web_gateway'

export const HOSTS = {
  beta: betaHost,
  preview: previewHost,
  www: 'www.localhost',
  app: 'localhost',
}

export interface Knock {
  host?: string
  method?: string
  cookies?: Record<string, string>
  headers?: Record<string, string>
}

export interface Heard {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

export interface FrontDoor {
  knock(path: string, how?: Knock): Promise<Heard>
  close(): Promise<void>
}

/** Says which page was made, and for which the gate let it stand in. */
const PAGES = `export const handler = async (request, response, next, { gate, beta }) => {
  const said = { page: request.url, area: gate?.area ?? null, phase: beta.phase }
  response.setHeader('x-made', gate ? 'shut ' + gate.area : 'open').end(JSON.stringify(said))
}`

/** The real gateway with the real gates and the real API, before pages that only tell their name. */
export async function frontDoor(): Promise<FrontDoor> {
  const root = await givenPages()
  const gateway = webGateway({
    allowedHosts: ['localhost', '*.localhost'],
    siteHosts: { beta: betaHost, preview: previewHost },
    roots: { storefront: root, backoffice: root },
    serves: { api: true, web: true },
    readsWithin: true,
    ...{ appUrl, apiUrl: appUrl, https: false, trustProxy: () => false },
    ...{ judgePage, beta: betaView, betaHeaders: domainHeaders },
    stampPage: async () => null,
    log: { error: () => {} },
  })
  const door = createServer(gateway(server.handle.bind(server))).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const { port } = door.address() as AddressInfo
  return {
    knock: (path, how = {}) => knock(port, path, how),
    async close() {
      door.closeAllConnections()
      door.close()
      await rm(root, { recursive: true })
    },
  }
}

async function givenPages(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'front-door-'))
  await mkdir(join(root, 'dist/client/_astro'), { recursive: true })
  await mkdir(join(root, 'dist/server'))
  await writeFile(join(root, 'dist/client/_astro/some.js'), '')
  await writeFile(join(root, 'dist/index.html'), '<title>Back office</title>')
  await writeFile(join(root, 'dist/server/entry.mjs'), PAGES)
  return root
}

/** As it goes over the wire: no path is tidied up before it leaves. */
function knock(port: number, path: string, how: Knock): Promise<Heard> {
  const { host = HOSTS.app, method = 'GET', cookies = {} } = how
  const cookie = Object.entries(cookies).map((pair) => pair.join('='))
  const headers = { host, ...(cookie.length && { cookie: cookie.join('; ') }), ...how.headers }
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
      let text = ''
      for await (const chunk of answer) text += String(chunk)
      resolve({ status: answer.statusCode!, headers: answer.headers, text })
    })
    asked.on('error', reject).end()
  })
}
