import { test } from '@japa/runner'
import { PHASES } from '#api/beta/posture/posture'
import { freshDesk } from './desk.js'
import { frontDoor, HOSTS, type FrontDoor } from './front_door.js'

const SEARCH = [
  ...['/search', '/search/', '/search//', '//search', '///search', '/./search', '/search/.'],
  ...['/SEARCH', '/Search', '/%73earch', '/%53EARCH', '/%2573earch', '/%252573earch'],
  ...['/%2Fsearch', '/%2fsearch%2f', '/search%2Fpiano', '/search%5Cpiano', '/\\search'],
  ...['/terms/../search', '/terms/%2e%2e/search', '/terms/..%2fsearch', '/_astro/../search'],
  ...['/search?next=/terms', '/search?/../terms', '/search#/terms', '/search/%00', '/search%20'],
  ...['http://localhost/search', 'HTTP://evil.example/search', '/search/../search'],
]

let door: FrontDoor

test.group('A shut page', (group) => {
  group.setup(async () => {
    door = await frontDoor()
    return () => door.close()
  })
  group.each.setup(() => freshDesk(PHASES.closed))

  for (const method of ['GET', 'HEAD', 'POST']) {
    test(`stays shut however its path is spelled: ${method}`, async ({ assert }) => {
      for (const path of SEARCH) {
        const { status, headers } = await door.knock(path, { method })
        assert.deepEqual([status, headers['x-made']], [200, 'shut search'], path)
        assert.equal(headers['cache-control'], 'private, no-store', path)
      }
    })
  }

  test('gets nothing of what a form sent', async ({ assert }) => {
    const { text } = await door.knock('/search', { method: 'POST' })
    assert.include(JSON.parse(text), { page: '/closed', area: 'search' })
  })

  test('is no other page', async ({ assert }) => {
    for (const path of ['/searches', '/terms', '/', '/unsubscribe?token=a', '/view-as?ticket=a']) {
      assert.equal((await door.knock(path)).headers['x-made'], 'open', path)
    }
  })

  test('is as shut behind what strangers see of the preview host', async ({ assert }) => {
    const beside = ['/staff-login/../search', '/_astro/%2e%2e/search', '/signin%2f..%2fsearch', '/']
    for (const path of [...beside, '/signinx', '/STAFF-LOGIN-2', '/admin', '/admin/']) {
      const { status, headers } = await door.knock(path, { host: HOSTS.preview })
      const there = `/staff-login?to=${encodeURIComponent(path)}`
      assert.deepEqual([status, headers.location], [302, there], path)
    }
    for (const path of [
      '/staff-login',
      '/signin',
      '/STAFF-LOGIN/',
      '/reset-password/new?token=a',
    ]) {
      assert.equal(
        (await door.knock(path, { host: HOSTS.preview })).headers['x-made'],
        'open',
        path
      )
    }
  })

  test('on the beta host leads to the way in for instructors, a form too', async ({ assert }) => {
    await freshDesk(PHASES.instructor_only)
    const paths = ['/', '/search', '//SEARCH/', '/services', '/instructors/ada', '/book/ada']
    for (const path of [...paths, '/student', '/%73tudent/lessons', '/signup']) {
      const { status, headers } = await door.knock(path, { host: HOSTS.beta })
      assert.deepEqual([status, headers.location], [302, '/instructor/join'], path)
    }
    const form = await door.knock('/search', { host: HOSTS.beta, method: 'POST' })
    assert.deepEqual([form.status, form.headers.location], [303, '/instructor/join'])
  })
})

test.group('The phase', (group) => {
  group.setup(async () => {
    door = await frontDoor()
    return () => door.close()
  })

  test('is told with every answer, and by the health page', async ({ assert }) => {
    await freshDesk(PHASES.open_beta)
    const answers = [
      await door.knock('/_astro/some.js'),
      await door.knock('/_astro/none.js'),
      await door.knock('/admin'),
      await door.knock('/admin/'),
      await door.knock('/instructor/lessons'),
      await door.knock('/search', { host: HOSTS.preview }),
      await door.knock('/robots.txt', { host: HOSTS.beta }),
      await door.knock('/', { host: 'evil.example' }),
      await door.knock('/api/nothing'),
      await door.knock('/api/auth/me'),
      await door.knock('/api/%zz'),
      await door.knock('/api/auth/sign-in', { method: 'POST' }),
      await door.knock('/api/health'),
    ]
    for (const { status, headers } of answers) {
      const told = [headers['x-beta-phase'], headers['x-beta-allow-signup']]
      assert.deepEqual(told, ['open_beta', '1'], `${status} ${headers['content-type']}`)
    }
    const { status, text } = answers.at(-1)!
    assert.equal(status, 200)
    assert.include(JSON.parse(text), { phase: 'open_beta', allow_signup: true })
  })

  test('and the host are told apart: only the site itself is for search engines', async ({
    assert,
  }) => {
    for (const host of [HOSTS.beta, HOSTS.preview]) {
      const { headers, text } = await door.knock('/robots.txt', { host })
      assert.equal(headers['x-robots-tag'], 'noindex, nofollow')
      assert.include(text, 'Disallow: /')
    }
    assert.notProperty((await door.knock('/terms')).headers, 'x-robots-tag')
  })
})
