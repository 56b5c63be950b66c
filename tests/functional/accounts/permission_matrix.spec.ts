import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import env from '#start/env'
import { declaredRoutes, type DeclaredRoute } from '#api/core/access'
import { newId } from '#api/core/ids'
import { CALLERS, mayCall, renderMatrix, type Caller } from '#api/accounts/roles/permission_matrix'
import { freshAccounts, tokensOf } from './calls.js'
import { givenPerson } from './people.js'

/** Status and problem code of one knock; the body of an endless stream is not waited for. */
async function knock(method: string, { pattern, route }: DeclaredRoute, bearer: string | null) {
  const { matchers } = route.toJSON()
  const path = pattern
    .replaceAll(/:(\w+)\??/g, (_, name) => fitting(matchers[name]?.match))
    .replaceAll('*', 'nothing')
  const hangUp = new AbortController()
  const answer = await fetch(`http://${env.get('HOST')}:${env.get('PORT')}${path}`, {
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

/** A value the router lets through: an id nobody has, else a word of the route's own list. */
function fitting(match: RegExp = /^/): string {
  const words = [newId(), ...(match.source.match(/\w+/g) ?? [])]
  return words.find((word) => match.test(word))!
}

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
      for (const route of routes) {
        const { methods, pattern, rule } = route
        for (const method of methods) {
          const email = emails.get(caller)
          const bearer = email ? (await tokensOf(email, audienceOf(caller))).access : null
          const { status, code } = await knock(method, route, bearer)
          const said = `${caller}: ${method} ${pattern} answered ${status} ${code}`
          const shut = SHUT.includes(code)
          assert.equal(shut, !mayCall(rule, caller), said)
          if (shut) assert.equal(status, caller === 'guest' ? 401 : 403, said)
          assert.notEqual(status, 500, said)
        }
      }
    }).timeout(120_000)
  }
})

const audienceOf = (caller: Caller) =>
  caller === 'student' || caller === 'instructor' ? 'web' : 'staff'
