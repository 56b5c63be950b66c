import { test } from '@japa/runner'
import { house } from '#tests/house'
import { givenStaff, inTheHouse } from './in_the_house.js'

const someone = () => `waits.${crypto.randomUUID().slice(0, 8)}@example.com`

/** Asks as the page of the storefront does. */
async function givenRequest(email = someone()): Promise<string> {
  const answer = await fetch(`${(await house()).url}/api/beta/invites/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  })
  if (answer.status !== 202) throw new Error(await answer.text())
  return email
}

interface Listed {
  rows: { id: string; email: string; state: string; close_reason: string | null }[]
}

test.group('waitlist', (group) => {
  group.tap((t) => t.timeout(60_000))
  inTheHouse(group)

  test('is listed, and answered by invitations', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const email = await givenRequest()
    const listed = await cli.run(['waitlist', 'list', '--state', 'open', '-q', email])
    assert.equal(listed.code, 0)
    assert.match(listed.stdout, new RegExp(`${email}.*not said.*open.*ready`))

    const none = someone()
    const run = await cli.run(['waitlist', 'invite', email, none, '--role', 'student', '--yes'])
    assert.equal(run.code, 6)
    assert.include(run.stdout, 'invited')
    assert.match(run.stdout, new RegExp(`${none}.*not done.*does not wait`))
    const after = await cli.run(['waitlist', 'list', '-q', email, '--json'])
    assert.equal(after.json<Listed>().rows[0].state, 'invited')
  })

  test('is left by those who are declined, with a reason', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const email = await givenRequest()
    assert.equal((await cli.run(['waitlist', 'decline', email])).code, 2)
    const run = await cli.run(['waitlist', 'decline', email, '--reason', 'lives in Boston'])
    assert.equal(run.code, 0)
    const after = await cli.run(['waitlist', 'list', '-q', email, '--json'])
    assert.include(after.json<Listed>().rows[0], {
      state: 'declined',
      close_reason: 'lives in Boston',
    })
    assert.equal((await cli.run(['waitlist', 'decline', email, '--reason', 'again'])).code, 1)
  })
})
