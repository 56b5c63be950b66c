import { test } from '@japa/runner'
import { isOwnOrigin } from '#api/accounts/own_origin'

const HTTPS = 'https://instainstru.test'
const HTTP = 'http://instainstru.test'

test.group('The origin of the host that was asked', () => {
  test('{origin} at {host} by {protocol}, public address {appUrl}: {own}')
    .with([
      { origin: HTTPS, host: 'instainstru.test', protocol: 'https', appUrl: HTTPS, own: true },
      // TLS ended at a proxy that nobody vouches for.
      { origin: HTTPS, host: 'instainstru.test', protocol: 'http', appUrl: HTTPS, own: true },
      { origin: HTTPS, host: 'beta.instainstru.test', protocol: 'http', appUrl: HTTPS, own: false },
      { origin: HTTPS, host: 'instainstru.test:8443', protocol: 'http', appUrl: HTTPS, own: false },
      {
        origin: `${HTTPS}.evil.test`,
        host: 'instainstru.test',
        protocol: 'http',
        appUrl: HTTPS,
        own: false,
      },
      { origin: HTTP, host: 'instainstru.test', protocol: 'https', appUrl: HTTPS, own: false },
      { origin: HTTP, host: 'instainstru.test', protocol: 'http', appUrl: HTTP, own: true },
      { origin: HTTPS, host: 'instainstru.test', protocol: 'http', appUrl: HTTP, own: false },
      { origin: 'https://null', host: null, protocol: 'http', appUrl: HTTP, own: false },
    ])
    .run(({ assert }, { own, origin, ...asked }) => {
      assert.equal(isOwnOrigin(origin, asked), own)
    })
})
