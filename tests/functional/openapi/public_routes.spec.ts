import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import { answersOf, BASE, operations } from './operations.js'

const documented = (listed: (typeof operations)[number]) =>
  answersOf(listed).flatMap(([status, answer]) =>
    status === '401' ? (answer['x-codes'] ?? []) : []
  )

const open = operations.filter(({ operation }) => operation['x-access'] === 'public')
const unsafe = open.filter(({ method }) => method !== 'GET')

test.group('What the public may call', (group) => {
  group.setup(() => limiter.clear())

  test('asks nobody to sign in, and says so', ({ assert }) => {
    assert.isAbove(unsafe.length, 4)
    const wrong = open.filter((listed) => documented(listed).includes('unauthenticated'))
    assert.deepEqual(wrong, [])
  })

  test('{method} {path} refuses a token that is no good where it says so')
    .with(unsafe)
    .run(async ({ assert }, listed) => {
      const answer = await fetch(`${BASE}${listed.path}`, {
        method: listed.method,
        headers: { authorization: 'Bearer nonsense', 'content-type': 'application/json' },
        body: '{}',
      })
      const { code } = (await answer.json().catch(() => ({}))) as { code?: string }
      assert.equal(code === 'token_invalid', documented(listed).includes('token_invalid'))
    })
})
