import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import env from '#start/env'
import { declaredRoutes, type DeclaredRoute } from '#api/core/access'
import { CALLERS, mayCall, renderMatrix, type Caller } from '#api/accounts/roles/permission_matrix'
import { freshAccounts, tokensOf } from './calls.js'
import { givenPerson } from './people.js'
import { somePath } from './some_path.js'

/** Status and problem code of one knock; the body of an endless stream is not waited for. */
async function knock(method: string, route: DeclaredRoute, bearer: string | null) {
  const hangUp = new AbortController()
  const answer = await fetch(`http://${env.get('HOST')}:${env.get('PORT')}${somePath(route)}`, {
    method,
    headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
    redirect: 'manual',
    signal: hangUp.signal,
  })
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json')
  const code = isProblem ? (await answer.json()).code : null
  hangUp.abort()
  return { status: answer.status, code }
}

/** How the door stays shut; staff routes refuse a session of the site whatever it may do. */
const SHUT: unknown[] = ['unauthenticated', 'missing_permission', 'staff_only']

test.group('Every route', (group) => {
  const emails = new Map<Caller, string>()
  group.setup(async () => {
    await freshAccounts()
    for (const caller of CALLERS) {
      if (caller !== 'guest') emails.set(caller, (await givenPerson(caller)).email)
    }
  })

  test('is in docs/permissions.md as the code has it', async ({ assert }) => {
    const written = await readFile(app.makePath('docs/permissions.md'), 'utf8')
    assert.equal(written, renderMatrix(), 'run "npm run ace matrix:write"')
  })

  for (const caller of CALLERS) {
    test(`opens to ${caller} as the matrix says and not otherwise`, async ({ assert }) => {
      const routes = declaredRoutes()
      assert.isAbove(routes.length, 10)
      const email = emails.get(caller)
      let bearer: string | null = null
      for (const route of routes) {
        const { methods, pattern, rule } = route
        for (const method of methods) {
          if (email) bearer ??= (await tokensOf(email, audienceOf(caller))).access
          const { status, code } = await knock(method, route, bearer)
          const said = `${caller}: ${method} ${pattern} answered ${status} ${code}`
          const shut = SHUT.includes(code)
          assert.equal(shut, !mayCall(rule, pattern, caller), said)
          if (shut) assert.equal(status, caller === 'guest' ? 401 : 403, said)
          assert.notEqual(status, 500, said)
          // What was let in may have ended the session: the next knock comes with a new one.
          if (!shut && method !== 'GET') bearer = null
        }
      }
    }).timeout(120_000)
  }
})

const audienceOf = (caller: Caller) =>
  caller === 'student' || caller === 'instructor' ? 'web' : 'staff'
