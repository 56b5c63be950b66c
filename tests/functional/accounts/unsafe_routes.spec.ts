import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import env from '#start/env'
import { declaredRoutes, type DeclaredRoute } from '#api/core/access'
import { Browser, freshAccounts, OUR_ORIGIN } from './calls.js'
import { givenPerson } from './people.js'
import { somePath } from './some_path.js'

const SAFE = ['GET', 'HEAD']

const unsafe = declaredRoutes().flatMap((declared) =>
  declared.methods
    .filter((method) => !SAFE.includes(method))
    .map((method) => ({ method, declared, name: `${method} ${declared.pattern}` }))
)

/** What a page of another site can make a browser send along with our cookies. */
const FOREIGN: Record<string, Record<string, string>> = {
  'no origin': {},
  'no origin and a plain text body': { 'content-type': 'text/plain' },
  'a foreign origin': { origin: 'https://evil.test' },
  'the origin of a page without one': { origin: 'null' },
  'Sec-Fetch-Site: cross-site': { 'sec-fetch-site': 'cross-site' },
  'Sec-Fetch-Site: same-site': { 'sec-fetch-site': 'same-site' },
  'a foreign origin and a plain text body': {
    origin: 'https://evil.test',
    'content-type': 'text/plain',
  },
  'a foreign origin and a form': {
    origin: 'https://evil.test',
    'content-type': 'application/x-www-form-urlencoded',
  },
}

async function knock(
  { method, declared }: { method: string; declared: DeclaredRoute },
  cookie: string,
  headers: Record<string, string>
) {
  const answer = await fetch(`http://${env.get('HOST')}:${env.get('PORT')}${somePath(declared)}`, {
    method,
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: '{}',
    redirect: 'manual',
  })
  const { code } = (await answer.json().catch(() => ({}))) as { code?: string }
  return { status: answer.status, code, allows: answer.headers.get('access-control-allow-origin') }
}

test.group('Every route that changes something', (group) => {
  const cookies: Record<string, string> = {}
  group.setup(async () => {
    await freshAccounts()
    await limiter.clear()
    for (const role of ['student', 'admin'] as const) {
      const browser = new Browser()
      await browser.signIn((await givenPerson(role)).email, role === 'admin' ? 'staff' : 'web')
      cookies[role] = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    }
  })

  test('is among those that are tried here', ({ assert }) => {
    assert.isAbove(unsafe.length, 50)
  })

  for (const [name, headers] of Object.entries(FOREIGN)) {
    test(`is refused with ${name}, whoever is signed in`, async ({ assert }) => {
      const passed: string[] = []
      for (const route of unsafe) {
        for (const [role, cookie] of Object.entries(cookies)) {
          const { status, code, allows } = await knock(route, cookie, headers)
          if (status !== 403 || code !== 'foreign_origin' || allows !== null)
            passed.push(`${route.name} as ${role}: ${status} ${code} ${allows}`)
        }
      }
      assert.deepEqual(passed, [])
    }).timeout(120_000)
  }

  test('answers 415 to plain text, even from our own pages', async ({ assert }) => {
    const plain = { origin: OUR_ORIGIN, 'content-type': 'text/plain' }
    const read: string[] = []
    for (const route of unsafe) {
      const { status, code } = await knock(route, cookies.student, plain)
      if (status !== 415) read.push(`${route.name}: ${status} ${code}`)
    }
    assert.deepEqual(read, [])
  }).timeout(120_000)
})
