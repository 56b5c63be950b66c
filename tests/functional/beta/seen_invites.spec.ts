import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { caughtMails, freshDesk, asStaff, givenSentInvite } from '#tests/functional/beta/desk'
import { call } from '#tests/functional/accounts/calls'

const BASE = `http://${env.get('HOST')}:${env.get('PORT')}`

const stateOf = async (id: string) =>
  (await db.from('invites').where('id', id).firstOrFail()).state as string

const pictureMailedTo = async (address: string) => {
  const [mail] = await caughtMails(address)
  return /\/api\/beta\/opens\/[\w.-]+/.exec(mail!.html)?.[0] ?? null
}

test.group('An invite that is looked at', (group) => {
  group.each.setup(() => freshDesk())

  test('counts as opened when the picture in its mail is loaded', async ({ assert }) => {
    const { id, email } = await givenSentInvite()
    const picture = (await pictureMailedTo(email))!
    const head = await fetch(BASE + picture, { method: 'HEAD' })
    assert.deepEqual([head.status, await stateOf(id)], [200, 'sent'])
    const answer = await fetch(BASE + picture)
    assert.equal(answer.headers.get('content-type'), 'image/gif')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(await stateOf(id), 'opened')
  })

  test('shows the same picture to whoever makes its name up', async ({ assert }) => {
    const { id, email } = await givenSentInvite()
    const picture = (await pictureMailedTo(email))!
    for (const made of [picture.replace(/.\.gif$/, '_.gif'), '/api/beta/opens/x.gif']) {
      const answer = await fetch(BASE + made)
      assert.deepEqual([answer.status, (await answer.arrayBuffer()).byteLength], [200, 42])
    }
    assert.equal(await stateOf(id), 'sent')
  })

  test('has no picture where opens are not counted', async ({ assert }) => {
    const change = { value: false, reason: 'Asked by our counsel' }
    assert.equal((await asStaff('PUT', '/settings/invites.count_opens', change)).status, 200)
    const { email } = await givenSentInvite()
    assert.isNull(await pictureMailedTo(email))
  })

  test('counts as clicked when a person visits its page, and is never redeemed by it', async ({
    assert,
  }) => {
    const { id, code } = await givenSentInvite()
    await call('GET', `/beta/invites/validate?code=${code}`)
    assert.equal(await stateOf(id), 'sent')
    await call('GET', `/beta/invites/validate?code=${code}&visit=true`)
    await call('GET', `/beta/invites/validate?code=${code}&visit=true`)
    assert.equal(await stateOf(id), 'clicked')
    const changes = await db.from('invite_state_changes').where({ invite_id: id, state: 'clicked' })
    assert.lengthOf(changes, 1)
  })
})
