import { test } from '@japa/runner'
import { appUrl } from '#config/app'
import { Browser, call, COOKIES, freshAccounts, OUR_ORIGIN, tokensOf } from './calls.js'
import { givenPerson, PASSWORD } from './people.js'

const ALLOWED: Record<string, Record<string, string>> = {
  'the origin of the host that was asked': { origin: OUR_ORIGIN },
  'no origin but Sec-Fetch-Site: same-origin': { 'sec-fetch-site': 'same-origin' },
}

const FOREIGN: Record<string, Record<string, string>> = {
  'neither origin nor Sec-Fetch-Site': {},
  'another site': { origin: 'https://evil.test' },
  'another site that says same-origin': {
    origin: 'https://evil.test',
    'sec-fetch-site': 'same-origin',
  },
  'the same host on another port': { origin: OUR_ORIGIN.replace(/:\d+$/, ':1') },
  'our host by another scheme': { origin: OUR_ORIGIN.replace('http:', 'https:') },
  'another host of ours': { origin: new URL(appUrl).origin },
  'a subdomain': { origin: OUR_ORIGIN.replace('://', '://shop.') },
  'our origin as the beginning of another': { origin: `${OUR_ORIGIN}.evil.test` },
  'the origin null': { origin: 'null' },
  'an empty origin': { origin: '', 'sec-fetch-site': 'same-origin' },
  'Sec-Fetch-Site: same-site': { 'sec-fetch-site': 'same-site' },
  'Sec-Fetch-Site: cross-site': { 'sec-fetch-site': 'cross-site' },
  'Sec-Fetch-Site: none': { 'sec-fetch-site': 'none' },
}

test.group('A request that changes things', (group) => {
  let cookies: Record<string, string>
  let email: string
  group.setup(async () => {
    await freshAccounts()
    ;({ email } = await givenPerson())
    const browser = new Browser()
    await browser.signIn(email)
    cookies = Object.fromEntries(browser.cookies)
  })

  const signIn = (headers: Record<string, string>) =>
    call('POST', '/auth/sign-in', { body: { email, password: PASSWORD }, headers })
  const makeToken = (headers: Record<string, string>) =>
    call('POST', '/auth/tokens', {
      body: { name: 'x', scopes: ['view_own_bookings'] },
      cookies,
      headers,
    })

  for (const [name, headers] of Object.entries(ALLOWED)) {
    test(`with ${name} passes`, async ({ assert }) => {
      assert.equal((await signIn(headers)).status, 200)
      assert.equal((await makeToken(headers)).status, 201)
    })
  }

  for (const [name, headers] of Object.entries(FOREIGN)) {
    test(`with ${name} is refused, with cookies or where it would set some`, async ({ assert }) => {
      for (const answer of [await signIn(headers), await makeToken(headers)]) {
        assert.deepEqual([answer.status, answer.body.code], [403, 'foreign_origin'])
        assert.equal(answer.cookies.size, 0)
      }
    })
  }

  for (const path of [
    '/auth/sign-up',
    '/auth/sign-in',
    '/auth/refresh',
    '/auth/email-verification',
  ]) {
    test(`to ${path} needs an origin without any cookie`, async ({ assert }) => {
      const answer = await call('POST', path, { body: {} })
      assert.deepEqual([answer.status, answer.body.code], [403, 'foreign_origin'])
    })
  }

  test('needs none with a bearer, or when it carries no cookie and wants none', async ({
    assert,
  }) => {
    const { access: bearer } = await tokensOf(email)
    const body = { name: 'x', scopes: ['view_own_bookings'] }
    const headers = { origin: 'https://evil.test' }
    assert.equal((await call('POST', '/auth/tokens', { body, bearer, headers })).status, 201)

    const inBody = await signIn({ ...headers, 'x-token-delivery': 'body' })
    assert.equal(inBody.status, 200)
    assert.equal(inBody.cookies.size, 0)
  })

  test('is not let through by asking for the body when it carries cookies', async ({ assert }) => {
    const headers = { origin: 'https://evil.test', 'x-token-delivery': 'body' }
    const answer = await call('POST', '/auth/refresh', {
      cookies: { [COOKIES.rt]: cookies[COOKIES.rt] },
      headers,
    })
    assert.deepEqual([answer.status, answer.body.code], [403, 'foreign_origin'])
  })

  test('differs from one that only reads: that needs no origin, and CORS reflects none', async ({
    assert,
  }) => {
    const headers = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
    const answer = await call('GET', '/auth/me', { cookies, headers })
    assert.equal(answer.status, 200)
    assert.isNull(answer.headers.get('access-control-allow-origin'))
  })
})
