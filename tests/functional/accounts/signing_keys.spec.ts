import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { rotateSigningKeys, signingKey } from '#api/accounts/sessions/key_ring'
import { call, freshAccounts, tokensOf } from './calls.js'
import { givenPerson } from './people.js'

const me = async (bearer: string) => (await call('GET', '/auth/me', { bearer })).status

test.group('Signing keys', (group) => {
  group.each.setup(freshAccounts)

  test('are made when there is none, one however many ask', async ({ assert }) => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => signingKey()))
    assert.lengthOf([...new Set(keys.map((key) => key.kid))], 1)
    assert.lengthOf(await db.from('signing_keys'), 1)
  })

  test('are sealed in the database and cannot be taken out of the process', async ({ assert }) => {
    const { privateKey } = await signingKey()
    assert.isFalse(privateKey.extractable)
    const [{ sealed_jwk: sealed }] = await db.from('signing_keys')
    assert.notMatch(Buffer.from(sealed.split('.').at(1) ?? '', 'base64url').toString(), /OKP|"d"/)
    assert.notInclude(sealed, 'OKP')
  })

  test('rotate: new tokens by the new one, those out there stay good', async ({ assert }) => {
    const { email } = await givenPerson()
    const old = (await tokensOf(email)).access
    const kid = await rotateSigningKeys()
    const fresh = (await tokensOf(email)).access
    assert.equal(JSON.parse(atob(fresh.split('.')[0])).kid, kid)
    assert.deepEqual([await me(old), await me(fresh)], [200, 200])
  })

  test('retired an hour ago are believed no more', async ({ assert }) => {
    const old = (await tokensOf((await givenPerson()).email)).access
    await rotateSigningKeys()
    const hourAgo = new Date(Date.now() - 3_600_001)
    await db.from('signing_keys').whereNotNull('retired_at').update({ retired_at: hourAgo })
    await signingKey()
    assert.equal(await me(old), 401)
  })

  test('another process made are found by their id', async ({ assert }) => {
    const token = (await tokensOf((await givenPerson()).email)).access
    const [row] = await db.from('signing_keys')
    await db.from('signing_keys').delete()
    await signingKey()
    await db.table('signing_keys').insert(row)
    await new Promise((resolve) => setTimeout(resolve, 1_050))
    assert.equal(await me(token), 200)
  })

  test('sealed under another application key sign nothing and stop nobody', async ({ assert }) => {
    const row = { kid: 'foreign', sealed_jwk: 'v1.not.ours', created_at: new Date() }
    await db.table('signing_keys').insert(row)
    assert.notEqual((await signingKey()).kid, 'foreign')
    assert.equal(await me((await tokensOf((await givenPerson()).email)).access), 200)
  })
})
