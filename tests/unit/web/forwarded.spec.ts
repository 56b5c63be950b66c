import { test } from '@japa/runner'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { cameByHttps, clientAddress, dropForgedForwarding } from '#api/web/forwarded'

const proxy = (address: string) => address === '10.0.0.1'

function requestFrom(remoteAddress: string, headers: Record<string, string>) {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress })
  return Object.assign(new IncomingMessage(socket), { headers })
}

test.group('forwarded', () => {
  test('a stranger cannot name an address or a protocol of its own', ({ assert }) => {
    const request = requestFrom('203.0.113.9', {
      'x-forwarded-for': '198.51.100.1',
      'x-forwarded-proto': 'https',
    })
    dropForgedForwarding(request, proxy)

    assert.isFalse(cameByHttps(request))
    assert.equal(clientAddress(request, proxy), '203.0.113.9')
  })

  test('a trusted proxy is believed', ({ assert }) => {
    const request = requestFrom('::ffff:10.0.0.1', {
      'x-forwarded-for': '198.51.100.1',
      'x-forwarded-proto': 'https',
    })
    dropForgedForwarding(request, proxy)

    assert.isTrue(cameByHttps(request))
    assert.equal(clientAddress(request, proxy), '198.51.100.1')
  })

  test('what the client itself put before the proxy is not believed', ({ assert }) => {
    const request = requestFrom('10.0.0.1', { 'x-forwarded-for': '1.1.1.1, 198.51.100.1' })

    assert.equal(clientAddress(request, proxy), '198.51.100.1')
  })
})
