import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { permissionsOf } from '#api/accounts/permissions'
import { createApiToken } from '#api/accounts/tokens/create_api_token'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { Browser, call, freshAccounts } from './calls.js'
import { actorFor, givenPerson } from './people.js'

async function givenSupport() {
  const user = await givenPerson('support')
  const browser = new Browser()
  await browser.signIn(user.email, 'staff')
  return { user, browser }
}

test.group('Making an API token', (group) => {
  group.each.setup(freshAccounts)

  test('needs a name, known scopes and at most 90 days', async ({ assert }) => {
    const { browser } = await givenSupport()
    for (const wrong of [
      { name: '' },
      { name: 'a\u0000b' },
      { name: 'a\nb' },
      { name: '\ud800' },
      { scopes: [] },
      { scopes: ['rule_the_world'] },
      { scopes: ['manage_invites', 'manage_invites'] },
      { expires_in_days: 91 },
      { expires_in_days: 0 },
      { forever: true },
    ]) {
      const body = { name: 'Report', scopes: ['manage_invites'], ...wrong }
      const { status } = await browser.call('POST', '/auth/tokens', body)
      assert.equal(status, 422, JSON.stringify(wrong))
    }
    assert.lengthOf(await db.from('api_tokens'), 0)
  })

  test('stops at fifty live ones, even when many are made at once', async ({ assert }) => {
    const { user } = await givenSupport()
    const make = (_: unknown, number: number) =>
      createApiToken(actorFor(user), { name: `No. ${number}`, scopes: ['manage_invites'] })
    const made = await Promise.allSettled(Array.from({ length: 60 }, make))
    const refused = made.filter((one) => one.status === 'rejected')
    assert.lengthOf(refused, 10)
    for (const { reason } of refused) assert.equal(reason.code, 'too_many_tokens')
  })

  test('for scripts of the demo gives all its owner may, for one day', async ({ assert }) => {
    const { user } = await givenSupport()
    const bearer = await printableToken(` ${user.email.toUpperCase()} `)
    const me = await call('GET', '/auth/me', { bearer })
    assert.deepEqual(me.body.permissions, [...permissionsOf(['support'])].sort())
    const [row] = await db.from('api_tokens')
    assert.closeTo(row.expires_at.getTime() - Date.now(), 24 * 3_600_000, 10_000)
    await assert.rejects(() => printableToken('nobody@example.test'), /no account/)
  })

  test('leaves a trace, and so does revoking it', async ({ assert }) => {
    const { browser } = await givenSupport()
    const body = { name: 'Report', scopes: ['manage_invites'] }
    const { id } = (await browser.call('POST', '/auth/tokens', body)).body
    await browser.call('DELETE', `/auth/tokens/${id}`)
    const events = await db.from('audit_events').where('target_id', id).orderBy('id')
    const actions = events.map((event) => event.action)
    assert.deepEqual(actions, ['api_token.created', 'api_token.revoked'])
  })
})
