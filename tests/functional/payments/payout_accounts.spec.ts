import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { bodyOf, givenSignedIn } from '#tests/functional/own_account/desk'

const PATH = '/instructor/payouts'
const STAND_IN = `${PATH}/stand-in`

test.group('The account that payouts go to', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
  })

  test('is opened once, whoever asks how often', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    assert.deepEqual(bodyOf(await browser.call('GET', PATH)), { open: true, account: null })
    const asked = await Promise.all(Array.from({ length: 5 }, () => browser.call('POST', PATH)))
    for (const answer of asked) {
      assert.deepEqual(bodyOf(answer), { continue_at: '/instructor/payouts/stand-in' }, answer.text)
    }
    assert.containsSubset(bodyOf(await browser.call('GET', PATH)), {
      account: {
        provider: 'stand_in',
        state: 'pending',
        requirements_due: [{ key: 'personal_details' }],
      },
    })
    assert.lengthOf(await db.from('payout_accounts'), 1)
    assert.lengthOf(await db.from('audit_events').where('action', 'payout_account.opened'), 1)
  })

  test('comes to ready step by step, and may be asked for more', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('instructor')
    await browser.call('POST', PATH)
    const told = async (answer: string) => {
      const { status, body } = await browser.call('POST', STAND_IN, { answer })
      const account = body.account as { state: string } | undefined
      return account?.state ?? status
    }
    assert.equal(await told('bank_account'), 409)
    assert.equal(await told('personal_details'), 'restricted')
    assert.equal(await told('bank_account'), 'ready')
    assert.equal(await told('bank_account'), 409)
    assert.equal(await told('ask_for_more'), 'restricted')
    assert.equal(await told('identity_document'), 'ready')
    assert.equal(await told('refuse'), 'refused')
    assert.equal(await told('start_over'), 'pending')
    const moves = await db.from('audit_events').where('action', 'payout_account.changed')
    assert.lengthOf(moves, 6)
    assert.isTrue(moves.every(({ target_id: id }) => id === user.id))
  })

  test('is each one’s own, and nothing for who does not teach', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    await browser.call('POST', PATH)
    const { browser: other } = await givenSignedIn('instructor')
    const answer = await other.call('POST', STAND_IN, { answer: 'start_over' })
    assert.equal(answer.status, 404, answer.text)
    const { browser: student } = await givenSignedIn()
    assert.equal((await student.call('POST', PATH)).body.code, 'missing_permission')
    assert.lengthOf(await db.from('payout_accounts'), 1)
  })
})
