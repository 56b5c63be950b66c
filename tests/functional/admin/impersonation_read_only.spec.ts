import { test } from '@japa/runner'
import { declaredRoutes } from '#api/core/access'
import { isClosedToViewers } from '#api/accounts/impersonation/closed_areas'
import env from '#start/env'
import { call, COOKIES, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import { somePath } from '#tests/functional/accounts/some_path'
import { person, freshView, givenViewer } from './impersonation_desk.js'

const READ_ONLY = 'impersonation_read_only'

test.group('Whoever views the site as somebody', (group) => {
  group.each.setup(freshView)

  /** One knock with nothing but the cookie of the view. */
  async function knock(method: string, path: string, at: string) {
    const hangUp = new AbortController()
    const answer = await fetch(`http://${env.get('HOST')}:${env.get('PORT')}${path}`, {
      method,
      headers: { cookie: `${COOKIES.at}=${at}`, origin: OUR_ORIGIN },
      redirect: 'manual',
      signal: hangUp.signal,
    })
    const isJson = answer.headers.get('content-type')?.includes('json')
    const code = isJson ? ((await answer.json()) as { code?: string }).code : undefined
    hangUp.abort()
    return { status: answer.status, code }
  }

  test('changes nothing, whatever the route', async ({ assert }) => {
    const at = (await givenViewer()).cookies.get(COOKIES.at)!
    const unsafe = declaredRoutes().flatMap((route) =>
      route.methods
        .filter((method) => method !== 'GET')
        .map((method) => ({ method, pattern: route.pattern, path: somePath(route) }))
    )
    assert.isAbove(unsafe.length, 40)
    for (const { method, pattern, path } of unsafe) {
      if (pattern === '/api/auth/impersonation' && method === 'DELETE') continue
      const { status, code } = await knock(method, path, at)
      // The cookies of the site count nowhere in the back office.
      const refusal = pattern.startsWith('/api/admin/')
        ? [401, 'unauthenticated']
        : [403, READ_ONLY]
      assert.deepEqual([status, code], refusal, `${method} ${pattern}`)
    }
    assert.equal((await knock('GET', '/api/auth/me', at)).status, 200)
  }).timeout(120_000)

  test('sees no page about sign-in, copies of data or money', async ({ assert }) => {
    const at = (await givenViewer()).cookies.get(COOKIES.at)!
    const closed = declaredRoutes().filter(({ pattern }) => isClosedToViewers(pattern))
    assert.isAbove(closed.length, 0)
    for (const route of closed) {
      if (!route.methods.includes('GET')) continue
      const { status, code } = await knock('GET', somePath(route), at)
      assert.deepEqual([status, code], [403, 'impersonation_closed'], route.pattern)
    }
  })

  test('is no more by the bearer than by the cookie', async ({ assert }) => {
    const bearer = (await givenViewer()).cookies.get(COOKIES.at)!
    assert.equal((await call('GET', '/auth/me', { bearer })).body.id, person.id as never)
    const made = { name: 'Mine', scopes: ['manage_own_profile'] }
    const answer = await call('POST', '/auth/tokens', { bearer, body: made })
    assert.equal(answer.body.code, READ_ONLY)
    assert.equal((await call('GET', '/auth/tokens', { bearer })).body.code, 'impersonation_closed')
    assert.equal((await call('GET', '/admin/users', { bearer })).body.code, 'staff_only')
  })

  const CLOSED: [pattern: string, closed: boolean][] = [
    ['/api/auth/sessions', true],
    ['/api/auth/sessions/:id', true],
    ['/api/auth/second-factor', true],
    ['/api/auth/trusted-browsers', true],
    ['/api/auth/tokens', true],
    ['/api/account/exports', true],
    ['/api/account/exports/:id/download', true],
    ['/api/instructor/earnings', true],
    ['/api/payouts/:id', true],
    ['/api/auth/me', false],
    ['/api/auth/sessions-of-old', false],
    ['/api/account/profile', false],
    ['/api/beta/posture', false],
  ]

  test('{0} closed: {1}')
    .with(CLOSED)
    .run(({ assert }, [pattern, closed]) => assert.equal(isClosedToViewers(pattern), closed))
})
