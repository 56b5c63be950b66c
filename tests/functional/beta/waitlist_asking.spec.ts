import { test } from '@japa/runner'
import { givenPerson } from '#tests/functional/accounts/people'
import {
  asStaff,
  caughtMails,
  freshDesk,
  givenSentInvite,
  letWorkerWork,
  passDays,
} from './desk.js'
import { ask, waiting, givenRequest, decline } from './waitlist_desk.js'

test.group('Asking for an invite', (group) => {
  group.each.setup(() => freshDesk())

  test('waits once per mailbox, and says how often it was uttered', async ({ assert }) => {
    await ask({ email: 'Wendy@Example.com' })
    await ask({ email: 'wendy+again@example.com', role: 'student' })
    const [only, ...others] = await waiting()
    assert.lengthOf(others, 0)
    assert.include(only, {
      email: 'wendy@example.com',
      times_asked: 2,
      role: 'student',
      state: 'open',
      standing: 'ready',
    })
  })

  test('five at one moment are one wish and one mail', async ({ assert }) => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, n) => ask({ email: `wendy+${n}@example.com` }))
    )
    assert.isTrue(answers.every(({ status }) => status === 202))
    await letWorkerWork()
    assert.lengthOf(await waiting(), 1)
    assert.lengthOf(await caughtMails(), 1)
  })

  test('is answered alike whatever is known of the address', async ({ assert }) => {
    await givenPerson('student', 'active', 'member@example.com')
    await asStaff('POST', '/suppressions', { address: 'stop@example.com' })
    const texts = []
    for (const email of ['member@example.com', 'stop@example.com', 'new@example.com']) {
      const { status, text } = await ask({ email })
      texts.push(`${status} ${text}`)
    }
    assert.lengthOf(new Set(texts), 1)
    await letWorkerWork()
    const told = (await caughtMails()).flatMap(({ to }) => to)
    assert.deepEqual(told, ['new@example.com'])
    assert.deepEqual(
      (await waiting()).map(({ standing }) => standing),
      ['already_member', 'suppressed', 'ready']
    )
  })

  test('mails a mailbox once in thirty days, however often it was declined', async ({ assert }) => {
    const { id } = await givenRequest()
    await letWorkerWork()
    await decline(id)
    await passDays(29)
    await givenRequest('wendy+new@example.com')
    await letWorkerWork()
    assert.lengthOf(await caughtMails(), 1)
    const [again] = await waiting('state=open')
    assert.equal(again.declined_before, 1)
    await decline(again.id)
    await passDays(2)
    await givenRequest()
    await letWorkerWork()
    assert.lengthOf(await caughtMails(), 2)
  })

  test('mails no more strangers in an hour than the setting lets it', async ({ assert }) => {
    const value = { value: 2, reason: 'A small test' }
    assert.equal((await asStaff('PUT', '/settings/beta.waitlist_mails_an_hour', value)).status, 200)
    for (const name of ['a', 'b', 'c']) await ask({ email: `${name}@example.com` })
    await letWorkerWork()
    assert.lengthOf(await caughtMails(), 2)
    assert.lengthOf(await waiting('state=open'), 3)
  })

  test('is limited by address, without a word about why', async ({ assert }) => {
    const limit = { value: 5, reason: 'As it is outside of tests' }
    await asStaff('PUT', '/settings/rate_limit.waitlist', limit)
    const answers = []
    for (let n = 0; n < 6; n++) answers.push(await ask({ email: `p${n}@example.com` }))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [202, 202, 202, 202, 202, 429]
    )
  })

  test('knows the address and role of the expired invite it is asked with', async ({ assert }) => {
    const { id, code } = await givenSentInvite({ role: 'student' })
    await passDays(15)
    await ask({ code })
    const [request] = await waiting()
    assert.include(request, { email: 'ines@example.com', role: 'student', asked_with: id })
  })
})
