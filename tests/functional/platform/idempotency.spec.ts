import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { purgeExpiredKeys } from '#api/core/idempotency/idempotency_repository'
import { createApiToken } from '#api/accounts/tokens/create_api_token'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { findUserByEmail } from '#api/accounts/user_repository'
import { actorFor } from '#tests/functional/accounts/people'
import { call } from '#tests/functional/accounts/calls'
import { freshDesk } from '#tests/functional/beta/desk'

let bearer = ''
const send = (key: string, email = 'ines@example.com') =>
  call('POST', '/admin/invites', { bearer, body: { email }, headers: { 'idempotency-key': key } })

/** A token of the same person that may do less. */
async function narrowToken(): Promise<string> {
  const operator = await findUserByEmail('operator@example.com')
  const wish = { name: 'Narrow', scopes: ['manage_own_profile'] }
  return (await createApiToken(actorFor(operator!), wish)).token
}

test.group('An idempotency key', (group) => {
  group.each.setup(async () => {
    const restore = await freshDesk()
    bearer = await printableToken('operator@example.com')
    return restore
  })

  test('gives the same answer to the same request', async ({ assert }) => {
    const [first, second] = [await send('k1'), await send('k1')]
    assert.deepEqual([first.status, second.status], [201, 201])
    assert.deepEqual(second.body, first.body)
    assert.equal(second.headers.get('idempotency-replayed'), 'true')
    assert.lengthOf(await db.from('invites'), 1)
  })

  test('lets one of twenty at once through', async ({ assert }) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('k2')))
    const codes = new Set(answers.map(({ status, body }) => (status === 201 ? 201 : body.code)))
    assert.isTrue(
      [...codes].every((code) => code === 201 || code === 'in_flight'),
      [...codes].join()
    )
    assert.lengthOf(await db.from('invites'), 1)
  })

  test('refuses another request under the same key', async ({ assert }) => {
    await send('k3')
    const { status, body } = await send('k3', 'other@example.com')
    assert.equal(status, 422)
    assert.containsSubset(body, { errors: [{ field: 'Idempotency-Key', rule: 'same_request' }] })
  })

  test('remembers a refusal as well', async ({ assert }) => {
    await send('k4')
    const [first, second] = [await send('k5'), await send('k5')]
    assert.deepEqual([first.status, second.status], [409, 409])
    assert.equal(second.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  })

  test('is free again once its owner has been dead for a minute', async ({ assert }) => {
    await send('k6')
    const dead = {
      status: null,
      body: null,
      locked_until: wallClock.now().minus({ seconds: 1 }).toJSDate(),
    }
    await db.from('idempotency_keys').update(dead)
    await db.from('invites').delete()
    assert.equal((await send('k6')).status, 201)
  })

  test('keeps no secret of an answer in clear', async ({ assert }) => {
    const headers = { 'idempotency-key': 'k9' }
    const make = () =>
      call('POST', '/admin/invites/generate', { bearer, body: { count: 1 }, headers })
    const { text } = await make()
    const [{ code }] = JSON.parse(text)
    assert.notInclude(JSON.stringify(await db.from('idempotency_keys')), code)
    assert.equal((await make()).text, text)
  })

  test('repeats nothing to a token that may not call the route', async ({ assert }) => {
    const headers = { 'idempotency-key': 'k10' }
    const make = (token: string) =>
      call('POST', '/admin/invites/generate', { bearer: token, body: { count: 1 }, headers })
    assert.equal((await make(bearer)).status, 201)
    const { status, body } = await make(await narrowToken())
    assert.deepEqual([status, body.code], [403, 'missing_permission'])
  })

  test('repeats nothing to a token that may do less with the route', async ({ assert }) => {
    const headers = { 'idempotency-key': 'k11' }
    const body = { name: 'Wide', scopes: ['manage_invites'] }
    const make = (token: string) => call('POST', '/auth/tokens', { bearer: token, body, headers })
    const wide = await make(bearer)
    assert.equal(wide.status, 201)
    const narrow = await make(await narrowToken())
    assert.equal(narrow.status, 422)
    assert.notInclude(narrow.text, String(JSON.parse(wide.text).token))
  })

  test('of a repeat takes from the rate limit as well', async ({ assert }) => {
    const [first, second] = [await send('k12'), await send('k12')]
    const left = [first, second].map(({ headers }) => Number(headers.get('ratelimit-remaining')))
    assert.equal(second.headers.get('idempotency-replayed'), 'true')
    assert.equal(left[1], left[0] - 1)
  })

  test('belongs to one person', async ({ assert }) => {
    await send('k7')
    const [key] = await db.from('idempotency_keys')
    assert.isString(key.actor_id)
    assert.equal(key.route, 'POST /api/admin/invites')
  })

  test('is forgotten after a day', async ({ assert }) => {
    await send('k8')
    assert.equal(await purgeExpiredKeys(wallClock.now().plus({ hours: 23 })), 0)
    assert.equal(await purgeExpiredKeys(wallClock.now().plus({ hours: 25 })), 1)
  })
})
