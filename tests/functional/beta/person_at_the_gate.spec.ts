import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { rotateRefreshToken } from '#api/accounts/sessions/rotate_refresh_token'
import { personOfCookies } from '#api/beta/gates/person_of_cookies'
import { COOKIES, freshAccounts, tokensOf } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'

async function givenCookies() {
  const { id, email } = await givenPerson()
  const { access, refresh } = await tokensOf(email)
  return { id, refresh, at: `${COOKIES.at}=${access}`, rt: `${COOKIES.rt}=${refresh}` }
}

test.group('Who asks for a page', (group) => {
  group.each.setup(freshAccounts)

  test('is known by either cookie, also after the quarter of an hour', async ({ assert }) => {
    const { id, at, rt } = await givenCookies()
    for (const header of [at, rt, `${at}; ${rt}`, `${COOKIES.at}=nonsense; ${rt}`]) {
      assert.equal(await personOfCookies(header), id, header)
    }
    const tokens = await db.from('refresh_tokens').whereNotNull('spent_at')
    assert.lengthOf(tokens, 0, 'looking spends nothing')
  })

  test('is a guest when the sign-in has ended', async ({ assert }) => {
    const { id, at, rt } = await givenCookies()
    await db.from('sessions').where({ user_id: id }).update({ ended_at: new Date() })
    assert.isNull(await personOfCookies(`${at}; ${rt}`))
  })

  test('is known by a token that another tab has just spent, and not by an older one', async ({
    assert,
  }) => {
    const { id, refresh, rt } = await givenCookies()
    await rotateRefreshToken(refresh)
    assert.equal(await personOfCookies(rt), id)
    const longAgo = new Date(Date.now() - 21_000)
    await db.from('refresh_tokens').whereNotNull('spent_at').update({ spent_at: longAgo })
    assert.isNull(await personOfCookies(rt))
  })

  test('is a guest with a token that has run out, a staff token or none', async ({ assert }) => {
    const { refresh, rt } = await givenCookies()
    assert.isNull(await personOfCookies(undefined))
    assert.isNull(await personOfCookies(`${COOKIES.staffRt}=${refresh}`))
    await db.from('refresh_tokens').update({ expires_at: new Date(Date.now() - 1000) })
    assert.isNull(await personOfCookies(rt))
  })
})
