import { test } from '@japa/runner'
import { createServer, request, type RequestListener } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebConfig } from '#api/web/web_config'
import { webGateway } from '#api/web/web_gateway'

const echo: RequestListener = (incoming, response) => {
  const stream = incoming.url === '/api/stream'
  response.setHeader('content-type', stream ? 'text/event-stream' : 'application/json')
  response.end(JSON.stringify({ headers: incoming.headers, padding: 'x'.repeat(2000) }))
}

test.group('web gateway', (group) => {
  let root: string

  group.each.setup(async () => {
    root = await mkdtemp(join(tmpdir(), 'gateway-'))
    return () => rm(root, { recursive: true })
  })

  function given(overrides: Partial<WebConfig> = {}) {
    return webGateway({
      allowedHosts: ['localhost'],
      https: false,
      appUrl: 'http://localhost',
      apiUrl: 'http://localhost',
      serves: { api: true, web: true },
      readsWithin: false,
      roots: { storefront: root, backoffice: root },
      trustProxy: () => false,
      siteHosts: { beta: 'beta.localhost', preview: 'preview.localhost' },
      betaHeaders: () => ({ 'x-beta-phase': 'alpha' }),
      beta: () => ({
        ...{ phase: 'alpha', instructor_access: 'invite_only', student_access: 'invite_only' },
        ...{ capabilities: {}, doors: { instructor: 'invite', student: 'invite' } },
      }),
      judgePage: async () => ({ kind: 'open' }),
      stampPage: async () => null,
      log: { error: () => {} },
      ...overrides,
    })(echo)
  }

  test('a foreign host is sent away before anything else', async ({ assert }) => {
    const answer = await ask(given(), '/', { host: 'evil.test' })

    assert.equal(answer.status, 421)
    assert.equal(JSON.parse(answer.body).code, 'host_not_allowed')
  })

  test('plain HTTP is redirected where HTTPS is asked for', async ({ assert }) => {
    const answer = await ask(given({ https: true }), '/signin?next=%2F')

    assert.equal(answer.status, 308)
    assert.equal(answer.headers.location, 'https://localhost/signin?next=%2F')
    assert.include(answer.headers['strict-transport-security'], 'max-age=31536000')
  })

  test('a missing build says which command makes it')
    .with([
      ['/', 'npm run build -w storefront'],
      ['/admin/invites', 'npm run build -w backoffice'],
    ] as const)
    .run(async ({ assert }, [path, command]) => {
      const answer = await ask(given(), path)

      assert.equal(answer.status, 503)
      assert.include(answer.body, command)
    })

  test('the back office lives below its slash, and nobody loses the query on the way there')
    .with([
      ['/admin', '/admin/'],
      ['/admin?to=%2Fjobs&x=?', '/admin/?to=%2Fjobs&x=?'],
    ] as const)
    .run(async ({ assert }, [path, location]) => {
      const answer = await ask(given(), path)

      assert.equal(answer.status, 308)
      assert.equal(answer.headers.location, location)
    })

  test('the API gets the request id and a page key never reaches it', async ({ assert }) => {
    const answer = await ask(given(), '/api/health', { 'x-page-key': 'guess' })
    const { headers } = JSON.parse(answer.body)

    assert.equal(headers['x-request-id'], answer.headers['x-request-id'])
    assert.notProperty(headers, 'x-page-key')
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  })

  test('JSON is compressed, a stream of events is not', async ({ assert }) => {
    const accepts = { 'accept-encoding': 'gzip' }
    const json = await ask(given(), '/api/health', accepts)
    const stream = await ask(given(), '/api/stream', accepts)

    assert.equal(json.headers['content-encoding'], 'gzip')
    assert.notProperty(stream.headers, 'content-encoding')
  })

  test('the back office answers on its own host alone', async ({ assert }) => {
    const gateway = given({ allowedHosts: ['localhost', 'ops.test'], adminHost: 'ops.test' })

    for (const path of ['/api/admin/invites', '/api/%61dmin/invites', '/api/Admin//invites']) {
      assert.equal((await ask(gateway, path)).status, 404, path)
    }
    assert.equal((await ask(gateway, '/api/admin/invites', { host: 'ops.test' })).status, 200)
  })

  test('pages tell the phase', async ({ assert }) => {
    const answer = await ask(given(), '/')

    assert.equal(answer.headers['x-beta-phase'], 'alpha')
  })
})

async function ask(listener: RequestListener, path: string, headers: Record<string, string> = {}) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await new Promise<{
      status?: number
      headers: Record<string, string | undefined>
      body: string
    }>((resolve, reject) => {
      request(
        { port, path, host: '127.0.0.1', headers: { host: 'localhost', ...headers } },
        async (response) => {
          let body = ''
          for await (const chunk of response) body += String(chunk)
          resolve({
            status: response.statusCode,
            headers: response.headers as Record<string, string | undefined>,
            body,
          })
        }
      )
        .on('error', reject)
        .end()
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
