import { test } from '@japa/runner'
import { hostAllowed, hostName, httpsLocation } from '#api/web/hosts'

const LOCAL = ['localhost', '*.localhost', '127.0.0.1', '[::1]']

test.group('hosts', () => {
  test('{header} is read as {name}')
    .with([
      { header: 'Localhost:3333', name: 'localhost' },
      { header: 'example.com.', name: 'example.com' },
      { header: '[::1]:3333', name: '[::1]' },
      { header: undefined, name: '' },
    ])
    .run(({ assert }, { header, name }) => {
      assert.equal(hostName(header), name)
    })

  test('{header} may come in: {allowed}')
    .with([
      { header: 'localhost:3333', allowed: true },
      { header: 'beta.localhost:3333', allowed: true },
      { header: '127.0.0.1', allowed: true },
      { header: '[::1]:80', allowed: true },
      { header: 'localhost.evil.test', allowed: false },
      { header: 'evillocalhost', allowed: false },
      { header: '.localhost', allowed: false },
      { header: '', allowed: false },
      { header: undefined, allowed: false },
    ])
    .run(({ assert }, { header, allowed }) => {
      assert.equal(hostAllowed(header, LOCAL), allowed)
    })

  test('plain HTTP leads to the same page over HTTPS')
    .with([
      ['example.com:80', '/signin?next=%2F', 'https://example.com/signin?next=%2F'],
      ['example.com', 'http://evil.test/', 'https://example.com/'],
    ] as const)
    .run(({ assert }, [host, url, location]) => {
      assert.equal(httpsLocation(host, url), location)
    })
})
