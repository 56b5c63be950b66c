import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { sealAuditEvents } from '#api/core/audit/seal'
import { verifyAudit } from '#api/core/audit/verify'
import { fileStore } from '#api/core/files/file_store'
import { PHASES } from '#api/beta/posture/posture'
import { call, OUR_ORIGIN, Browser } from '#tests/functional/accounts/calls'
import { PASSWORD } from '#tests/functional/accounts/people'
import { freshDesk, letWorkerWork, newcomer, proveAddress } from '#tests/functional/beta/desk'
import { bodyOf, emptyStorage, givenSignedIn } from './desk.js'
import { tracesOf, wholeDatabase } from './whole_database.js'
import { EMAIL, MARKS, givenBusyPerson, deletion, countsOf } from './known_everywhere.js'

test.group('Deleting an account', (group) => {
  group.each.setup(emptyStorage)
  group.each.setup(() => freshDesk(PHASES.open_beta))

  test('leaves no trace of the person in the whole database, and all numbers as they were', async ({
    assert,
  }) => {
    const { id, browser, batch } = await givenBusyPerson()
    const full = await wholeDatabase()
    for (const mark of MARKS) assert.isNotEmpty(tracesOf(mark, full), `${mark} was never there`)
    const before = await countsOf(batch)

    await browser.signIn(EMAIL, 'web', deletion.password)
    const answer = await browser.call('POST', '/account/deletion', deletion)
    assert.equal(answer.status, 202, answer.text)
    await letWorkerWork()

    const rest = await wholeDatabase()
    assert.deepEqual(
      MARKS.flatMap((mark) => tracesOf(mark, rest)),
      []
    )
    assert.deepEqual(await countsOf(batch), before)
    assert.deepEqual(await fileStore.foldersIn('avatars'), [])
    assert.deepEqual(await fileStore.foldersIn('exports'), [])

    while (await sealAuditEvents()) continue
    const { firstBroken, unsealed } = await verifyAudit()
    assert.isNull(firstBroken)
    assert.equal(unsealed, 0)
    assert.containsSubset(await db.from('users').where({ id }).first(), {
      state: 'deleted',
      first_name: 'Deleted',
    })
  }).timeout(60_000)

  test('shuts the person out for good, and the address may begin anew', async ({ assert }) => {
    const { browser, id } = await givenBusyPerson()
    await browser.signIn(EMAIL, 'web', deletion.password)
    const api = bodyOf(
      await browser.call('POST', '/auth/tokens', { name: 'x', scopes: ['manage_own_profile'] })
    )
    const cookies = Object.fromEntries(browser.cookies)
    await browser.call('POST', '/account/deletion', deletion)
    assert.equal(browser.cookies.size, 0)
    assert.equal((await call('GET', '/account/profile', { cookies })).status, 401)
    const bearer = String(api.token)
    assert.equal((await call('GET', '/account/profile', { bearer })).status, 401)
    const refused = await new Browser().signIn(EMAIL, 'web', deletion.password)
    assert.equal(refused.body.code, 'invalid_credentials')

    const again = { ...newcomer({ email: EMAIL, role: 'student' }), first_name: 'Anew' }
    const signUp = await call('POST', '/auth/sign-up', {
      body: again,
      headers: { origin: OUR_ORIGIN },
    })
    assert.equal(signUp.status, 202)
    await letWorkerWork()
    const proven = await proveAddress(EMAIL)
    assert.equal(proven.status, 200)
    assert.notEqual(proven.body.id, id)
    assert.containsSubset(bodyOf(proven), { first_name: 'Anew', avatar: null })
  }).timeout(60_000)

  test('is refused to who does not say the password, the word, or has work to hand over', async ({
    assert,
  }) => {
    const { browser } = await givenSignedIn()
    const confirm = 'DELETE'
    const wrong = await browser.call('POST', '/account/deletion', { password: 'wrong', confirm })
    assert.equal(wrong.body.code, 'invalid_credentials')
    const unsaid = { password: PASSWORD, confirm: 'delete' }
    assert.equal((await browser.call('POST', '/account/deletion', unsaid)).status, 422)

    const { browser: admin } = await givenSignedIn('admin')
    const blocked = await admin.call('POST', '/account/deletion', { password: PASSWORD, confirm })
    assert.notEqual(blocked.status, 202)
  })
})
