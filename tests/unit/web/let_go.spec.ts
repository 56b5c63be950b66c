import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setImmediate as soon } from 'node:timers/promises'
import { test } from '@japa/runner'
import { letGo } from '#api/web/let_go'

const LIMIT_MS = 500

async function serve(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  const stop = letGo(server, LIMIT_MS)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    /** Opens a connection and says this much on it. */
    async open(words = ''): Promise<Socket> {
      const met = once(server, 'connection') as Promise<[Socket]>
      const socket = connect(port, '127.0.0.1').on('error', () => {})
      const [peer] = await met
      socket.write(words)
      while (peer.bytesRead < words.length) await soon()
      return socket
    },
    /** Closes the server as a stopping process does. */
    async close(): Promise<void> {
      stop()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

test.group('A server that stops', () => {
  test('waits for no connection on which nothing was asked', async ({ assert }) => {
    const { open, close } = await serve(() => {})
    const closed = once(await open(), 'close')
    const begun = performance.now()
    await Promise.all([close(), closed])
    assert.isBelow(performance.now() - begun, LIMIT_MS)
  })

  test('cuts a request that is never finished', async () => {
    const { open, close } = await serve(() => {})
    const closed = once(await open('GET / HTTP/1.1\r\nHost: '), 'close')
    await Promise.all([close(), closed])
  })

  test('lets an answer that is under way come to its end', async ({ assert }) => {
    const asked = Promise.withResolvers<() => void>()
    const { open, close } = await serve((_request, response) =>
      asked.resolve(() => response.end('done'))
    )
    const socket = await open(REQUEST)
    const answer = await asked.promise
    const begun = performance.now()
    const closed = close()
    answer()
    const [bytes] = (await once(socket, 'data')) as [Buffer]
    assert.include(bytes.toString(), 'done')
    await closed
    assert.isBelow(performance.now() - begun, LIMIT_MS)
  })

  test('cuts an answer that never ends', async () => {
    const { open, close } = await serve((_request, response) => void response.write('…'))
    const socket = await open(REQUEST)
    await once(socket, 'data')
    const closed = once(socket, 'close')
    await Promise.all([close(), closed])
  })
})
