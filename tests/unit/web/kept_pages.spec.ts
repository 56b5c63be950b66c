import { test } from '@japa/runner'
import { once } from 'node:events'
import { createServer, request, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { compress } from '#api/web/compress'
import { keptPages } from '#api/web/kept_pages'
import type { StorefrontLocals } from '#api/web/storefront_locals'

const LOCALS: StorefrontLocals = {
  api: { url: '', key: '' },
  ...{ site: 'http://localhost', origin: 'http://localhost', site_name: 'app' },
  beta: {
    ...{ phase: 'public', instructor_access: 'open', student_access: 'open' },
    ...{ capabilities: {}, doors: { instructor: 'open', student: 'open' } },
  },
  ...{ clientAddress: '', requestId: '' },
}

const FILLER = 'so that it is worth packing, '.repeat(100)

type Make = (response: ServerResponse, locals: StorefrontLocals) => void

const make: Make = (response, { mayKeep }) => {
  mayKeep?.()
  response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': 'its own' })
  response.write(FILLER)
}

test.group('Pages that are kept', (group) => {
  let made: number
  let world: { stamp: string | null | Error; locals: StorefrontLocals; make: Make }

  group.each.setup(() => {
    made = 0
    world = { stamp: 'one', locals: LOCALS, make }
  })

  function given() {
    const pages = keptPages(
      async (_, response, locals) => {
        made += 1
        world.make(response, locals)
        if (!response.destroyed) response.end(`made ${made}`)
      },
      {
        stampPage: async () => {
          if (world.stamp instanceof Error) throw world.stamp
          return world.stamp
        },
        log: { error: () => {} },
      }
    )
    return createServer((incoming, response) => {
      response.setHeader('content-security-policy', 'of every answer')
      response.setHeader('x-request-id', String(Math.random()))
      compress(incoming, response, () => void pages(incoming, response, world.locals))
    }).listen(0, '127.0.0.1')
  }

  async function ask(
    server: ReturnType<typeof given>,
    { method = 'GET', url = '/instructors/ada', ...headers }: Record<string, string> = {}
  ) {
    if (!server.listening) await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      request({ port, path: url, method, headers, host: '127.0.0.1', agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }))
        answer.on('error', reject)
      })
        .on('error', reject)
        .end()
    })
  }

  const nth = ({ body }: { body: Buffer }) => Number(/made (\d+)$/.exec(String(body))?.[1])

  test('are made once for all guests, with what the page said and a new request id', async ({
    assert,
    cleanup,
  }) => {
    const server = given()
    cleanup(() => void server.close())
    const first = await ask(server)
    const second = await ask(server)
    assert.deepEqual(second.body, first.body)
    assert.equal(second.headers['x-page-cache'], 'hit')
    assert.equal(second.headers['content-security-policy'], 'its own')
    assert.notEqual(second.headers['x-request-id'], first.headers['x-request-id'])
    for (const _ of [1, 2]) {
      const packed = await ask(server, { 'accept-encoding': 'gzip' })
      assert.equal(packed.headers['content-encoding'], 'gzip')
      assert.equal(packed.headers.vary, 'Accept-Encoding')
      assert.deepEqual(gunzipSync(packed.body), first.body)
    }
    assert.equal(made, 1)
  })

  test('are never for somebody known, nor for another kind of request', async ({
    assert,
    cleanup,
  }) => {
    const server = given()
    cleanup(() => void server.close())
    await ask(server)
    const others: Record<string, string>[] = [
      { cookie: 'iit_at=token' },
      { cookie: 'anything=1' },
      { authorization: 'Bearer token' },
      { method: 'POST' },
      { url: `/instructors/ada?${'x'.repeat(400)}` },
    ]
    for (const other of others)
      assert.equal((await ask(server, other)).headers['x-page-cache'], undefined)
    assert.equal(made, 1 + others.length)
    assert.equal(nth(await ask(server)), 1)
  })

  test('go with their stamp, the phase and the host', async ({ assert, cleanup }) => {
    const server = given()
    cleanup(() => void server.close())
    assert.equal(nth(await ask(server)), 1)
    world.stamp = 'two'
    assert.equal(nth(await ask(server)), 2)
    assert.equal(nth(await ask(server)), 2)
    world.locals = { ...LOCALS, beta: { ...LOCALS.beta, phase: 'alpha' } }
    assert.equal(nth(await ask(server)), 3)
    for (const other of [{ site_name: 'beta' }, { origin: 'https://localhost' }] as const) {
      world.locals = { ...LOCALS, ...other }
      assert.equal(nth(await ask(server)), made)
    }
    assert.equal(made, 5)
    assert.equal(nth(await ask(server, { url: '/instructors/ada?format=online' })), 6)
  })

  test('are not there without a stamp, and behind a gate', async ({ assert, cleanup }) => {
    const server = given()
    cleanup(() => void server.close())
    await ask(server)
    world.stamp = null
    assert.equal(nth(await ask(server)), 2)
    world.stamp = new Error('the database is away')
    assert.equal(nth(await ask(server)), 3)
    world.stamp = 'one'
    world.locals = { ...LOCALS, gate: { area: 'directory', from: '/' } }
    assert.equal(nth(await ask(server)), 4)
  })

  const UNKEPT: Record<string, Make> = {
    'nobody said that it may be kept': (response) => response.writeHead(200),
    'it is not there': (response, { mayKeep }) => {
      mayKeep?.()
      response.writeHead(404)
    },
    'it sets a cookie': (response, { mayKeep }) => {
      mayKeep?.()
      response.writeHead(200, { 'set-cookie': ['iit_at=token'] })
    },
    'it broke off': (response, locals) => {
      make(response, locals)
      response.destroy()
    },
  }

  test('are not kept where {$self}')
    .with(Object.keys(UNKEPT))
    .run(async ({ assert, cleanup }, why) => {
      const server = given()
      cleanup(() => void server.close())
      world.make = UNKEPT[why]
      await ask(server).catch(() => {})
      world.make = make
      assert.equal(nth(await ask(server)), 2)
    })
})
