import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { refuseBroken } from '#api/web/refuse_broken'

const HEAD = 'POST / HTTP/1.1\r\nhost: localhost\r\n'

/** A server with little patience, which answers what comes to its end. */
async function givenServer(): Promise<Server> {
  const patience = { requestTimeout: 400, headersTimeout: 200, connectionsCheckingInterval: 50 }
  const server = createServer(patience, (request, response) => {
    if (request.url === '/at-once') response.flushHeaders()
    request.resume().on('end', () => response.end('whole'))
  })
  server.on('clientError', refuseBroken).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** All that comes back for these bytes until the server hangs up. */
async function answerTo(server: Server, bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {}).write(bytes)
  return text(socket)
}

const CASES = [
  ['a head without an end', HEAD, 408, 'request_timeout'],
  ['a body without an end', `${HEAD}content-length: 9\r\n\r\nhalf`, 408, 'request_timeout'],
  ['headers without measure', `${HEAD}x: ${'x'.repeat(40_000)}\r\n\r\n`, 431, 'headers_too_large'],
  ['another protocol', '\u0016\u0003\u0001\r\n\r\n', 400, 'bad_request'],
  ['a chunk that is none', `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n`, 400, 'bad_request'],
  [
    'two lengths',
    `${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\nok`,
    400,
    'bad_request',
  ],
] as const

test.group('What is no whole request', () => {
  test('is told so as a problem: {0}')
    .with([...CASES])
    .run(async ({ assert, cleanup }, [, bytes, status, code]) => {
      const server = await givenServer()
      cleanup(() => void server.close())
      const [head, body] = (await answerTo(server, bytes)).split('\r\n\r\n')
      assert.match(head, new RegExp(`^HTTP/1.1 ${status} `))
      assert.include(head, 'application/problem+json')
      const told = JSON.parse(body) as Record<string, unknown>
      assert.deepInclude(told, { status, code })
      assert.include(head, `x-request-id: ${String(told.request_id)}`)
    })

  test('is not told so in the middle of an answer', async ({ assert, cleanup }) => {
    const server = await givenServer()
    cleanup(() => void server.close())
    const bytes = `${HEAD.replace('/', '/at-once')}content-length: 9\r\n\r\nhalf`
    const answer = await answerTo(server, bytes)
    assert.match(answer, /^HTTP\/1.1 200 /)
    assert.notInclude(answer, 'problem')
  })
})
