import { test } from '@japa/runner'
import { wallClock } from '#api/core/clock'
import { call, COOKIES, freshAccounts, OUR_ORIGIN } from './calls.js'
import { FORGERIES } from './forgeries.js'
import { forgersKit, type Kit } from './forgers_kit.js'

test.group('A forged token', (group) => {
  let kit: Kit
  group.setup(async () => {
    await freshAccounts()
    kit = await forgersKit()
  })

  test('is one of at least thirty kinds; a token that is not forged gets in', async ({
    assert,
  }) => {
    assert.isAtLeast(Object.keys(FORGERIES).length, 30)
    for (const bearer of [kit.token, kit.ours(kit.header, kit.payload)]) {
      assert.equal((await call('GET', '/auth/me', { bearer })).status, 200)
    }
  })

  for (const [name, forge] of Object.entries(FORGERIES)) {
    test(`with ${name} is refused`, async ({ assert }) => {
      const bearer = forge(kit)
      const answer = await call('GET', '/auth/me', { bearer })
      assert.deepEqual([answer.status, answer.body.code], [401, 'token_invalid'])

      const cookies = { [COOKIES.at]: bearer.replaceAll(/[^\w.=-]/g, '') }
      const byCookie = await call('GET', '/auth/me', { cookies, headers: { origin: OUR_ORIGIN } })
      assert.deepEqual([byCookie.status, byCookie.body.code], [401, 'unauthenticated'])
    })
  }

  test('is told from one that has merely run out, by its end or by its age', async ({ assert }) => {
    const now = Math.floor(wallClock.now().toSeconds())
    const ends = [
      { iat: now - 900, exp: now - 1 },
      { iat: now - 901, exp: now + 9_000 },
    ]
    for (const end of ends) {
      const bearer = kit.ours(kit.header, { ...kit.payload, ...end })
      const answer = await call('GET', '/auth/me', { bearer })
      assert.deepEqual([answer.status, answer.body.code], [401, 'token_expired'])
    }
  })
})
