import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { test } from '@japa/runner'
import { smtpSocket } from '#api/core/mail/smtp_socket'

function opened(port: number) {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  smtpSocket({ host: '127.0.0.1', port, timeoutMs: 1_000 })({}, (error, options) =>
    error ? reject(error) : resolve(options!.connection)
  )
  return promise
}

test.group('The sockets of the mail transport', () => {
  test('send what was written in one go in one go', async ({ assert, cleanup }) => {
    const server = createServer().listen(0, '127.0.0.1')
    cleanup(() => void server.close())
    await once(server, 'listening')
    const connected = once(server, 'connection') as Promise<[Socket]>
    const socket = await opened((server.address() as AddressInfo).port)
    cleanup(() => void socket.destroy())
    const [peer] = await connected
    for (const part of ['DATA', ' of', ' a mail', '\r\n.\r\n']) socket.write(part)
    const [first] = (await once(peer, 'data')) as [Buffer]
    assert.equal(first.toString(), 'DATA of a mail\r\n.\r\n')
    socket.write('QUIT')
    const [second] = (await once(peer, 'data')) as [Buffer]
    assert.equal(second.toString(), 'QUIT')
  })

  test('leave a server that is not there to the pool', async ({ assert }) => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    const told = await new Promise<unknown[]>((resolve) => {
      smtpSocket({ host: '127.0.0.1', port, timeoutMs: 1_000 })({}, (...all) => resolve(all))
    })
    assert.deepEqual(told, [null])
  })
})
