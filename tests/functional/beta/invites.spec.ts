import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { expireInvites } from '#api/beta/invites/expire_invites'
import { givenPerson } from '#tests/functional/accounts/people'
import { csvOf } from './csv_download.js'
import {
  asStaff,
  bodyOf,
  caughtMails,
  codeMailedTo,
  freshDesk,
  givenSentInvite,
  letWorkerWork,
  passDays,
} from './desk.js'

const send = (email: string, wish = {}) => asStaff('POST', '/invites', { email, ...wish })
const codeOf = (answer: { body: { code?: string } }) => answer.body.code

test.group('Inviting one person', (group) => {
  group.each.setup(() => freshDesk())

  test("mails a link and a code, and starts the days at the mail server's yes", async ({
    assert,
  }) => {
    const { id, email, code } = await givenSentInvite({ first_name: 'Ines', expires_in_days: 7 })
    const [mail] = await caughtMails(email)
    assert.include(mail.text, `${code.slice(0, 4)}-${code.slice(4)}`)
    assert.include(mail.text, '/invite/claim?code=')
    const { body } = await asStaff('GET', `/invites/${id}`)
    const {
      sent_at: sent,
      expires_at: expires,
      history,
    } = bodyOf(await asStaff('GET', `/invites/${id}`))
    assert.equal(Date.parse(String(expires)) - Date.parse(String(sent)), 7 * 24 * 3_600_000)
    assert.deepEqual(
      (history as { state: string }[]).map(({ state }) => state),
      ['queued', 'sending', 'sent']
    )
    assert.notInclude(JSON.stringify(body), code)
  })

  test('keeps the code nowhere in clear', async ({ assert }) => {
    const { code } = await givenSentInvite()
    for (const table of ['invites', 'mail_messages', 'audit_events', 'outbox_events']) {
      assert.notInclude(JSON.stringify(await db.from(table)), code, table)
    }
  })

  test('twice at one moment sends one mail and names the other', async ({ assert }) => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('ines@example.com')))
    assert.lengthOf(
      answers.filter(({ status }) => status === 201),
      1
    )
    assert.lengthOf(
      answers.filter((answer) => codeOf(answer) === 'already_invited'),
      9
    )
    await letWorkerWork()
    assert.lengthOf(await caughtMails(), 1)
  })

  test('is refused for members, the suppressed and addresses that cannot be', async ({
    assert,
  }) => {
    await givenPerson('student', 'active', 'member@example.com')
    await asStaff('POST', '/suppressions', { address: 'stop@example.com' })
    assert.equal(codeOf(await send('member+tag@example.com')), 'already_member')
    assert.equal(codeOf(await send('stop@example.com')), 'suppressed')
    for (const email of [
      'nobody',
      'a@b@c',
      'a b@example.com',
      'x@exam ple.com',
      'bcc@x.io\r\nBcc: y@x.io',
    ]) {
      assert.equal((await send(email)).status, 422, email)
    }
  })

  test('is possible again once the first one has run out', async ({ assert }) => {
    await givenSentInvite({ expires_in_days: 1 })
    await passDays(2)
    assert.equal((await send('ines@example.com')).status, 201)
    const states = await db.from('invites').orderBy('created_at').select('state')
    assert.deepEqual(
      states.map(({ state }) => state),
      ['expired', 'queued']
    )
  })
})

test.group('An invite that was sent', (group) => {
  group.each.setup(() => freshDesk())

  test('goes out again with the same code and all its days', async ({ assert }) => {
    const { id, email, code } = await givenSentInvite({ expires_in_days: 2 })
    await passDays(3)
    const { status } = await asStaff('POST', `/invites/${id}/resend`)
    assert.equal(status, 200)
    await letWorkerWork()
    assert.lengthOf(await caughtMails(email), 2)
    assert.equal(await codeMailedTo(email), code)
    assert.containsSubset((await asStaff('GET', `/invites/${id}`)).body, { state: 'sent' })
  })

  test('is not sent again while it is on its way, nor when revoked', async ({ assert }) => {
    const { body } = await send('ines@example.com')
    const path = `/invites/${String(body.id)}`
    assert.equal(codeOf(await asStaff('POST', `${path}/resend`)), 'invite_state')
    await asStaff('POST', `${path}/revocation`, { reason: 'a mistake' })
    assert.equal(codeOf(await asStaff('POST', `${path}/resend`)), 'invite_state')
  })

  test('can be revoked twice, and each act is audited once', async ({ assert }) => {
    const { id } = await givenSentInvite()
    for (let times = 0; times < 2; times++) {
      const { body } = await asStaff('POST', `/invites/${id}/revocation`, { reason: 'a mistake' })
      assert.containsSubset(body, { state: 'revoked' })
    }
    const acts = await db.from('audit_events').where('target_id', id).orderBy('id').select('action')
    assert.deepEqual(
      acts.map(({ action }) => action),
      ['invite.sent', 'invite.revoked']
    )
  })

  test('can be treated in bulk, with a result for each', async ({ assert }) => {
    const { id } = await givenSentInvite()
    const unknown = '01J0000000000000000000NEWY'
    const { body } = await asStaff('POST', '/invites/bulk', {
      action: 'revoke',
      ids: [id, unknown],
      reason: 'cleaning up',
    })
    assert.containsSubset(body, [
      { id, ok: true },
      { id: unknown, ok: false, error: { code: 'not_found' } },
    ])
  })

  test('expires by schedule, in bulk', async ({ assert }) => {
    for (let n = 0; n < 5; n++) await send(`p${n}@example.com`, { expires_in_days: 1 })
    await letWorkerWork()
    await passDays(2)
    assert.equal(await expireInvites(), 5)
    assert.equal(await expireInvites(), 0)
  })
})

test.group('The list of invites', (group) => {
  group.each.setup(() => freshDesk())

  test('filters, sorts, pages and counts as simple-rest does', async ({ assert }) => {
    for (const name of ['ann', 'bob', 'cal'])
      await send(`${name}@example.com`, { campaign: `c-${name}` })
    const page = await asStaff(
      'GET',
      '/invites?_start=1&_end=2&_sort=email&_order=desc&state=queued'
    )
    assert.equal(page.headers.get('x-total-count'), '3')
    assert.containsSubset(page.body, [{ email: 'bob@example.com' }])
    const few = await asStaff('GET', '/invites?email_like=ANN&campaign=c-ann&campaign=c-bob')
    assert.lengthOf(bodyOf<unknown[]>(few), 1)
    assert.lengthOf(bodyOf<[]>(await asStaff('GET', '/invites?q=50%25')), 0)
  })

  test('refuses fields and operators it does not know', async ({ assert }) => {
    for (const query of ['colour=blue', 'email_between=1', '_sort=code_hmac', 'code_sealed=x']) {
      const { status, body } = await asStaff('GET', `/invites?${query}`)
      assert.deepEqual([status, body.code], [400, 'unknown_filter'], query)
    }
    const { status, body } = await asStaff('GET', '/invites?created_at_gt=yesterday')
    assert.deepEqual([status, body.code], [400, 'bad_filter'])
  })

  test('exports all of it, more than a page, running no formula', async ({ assert }) => {
    const { status } = await asStaff('POST', '/invites/generate', {
      count: 150,
      note: '=HYPERLINK("x")',
    })
    assert.equal(status, 201)
    const lines = (await csvOf('/invites/export?state=generated')).trim().split('\r\n')
    assert.lengthOf(lines, 151)
    assert.include(lines[1], `"'=HYPERLINK(""x"")"`)
  })
})
