import { test } from '@japa/runner'
import { setRoles } from '#api/accounts/roles/set_roles'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call } from '#tests/functional/accounts/calls'
import { givenFactor } from '#tests/second_factor'
import { asSupport, freshHouse, givenReport, givenSender, moveOn } from './desk.js'

test.group('Staff who teach as well', (group) => {
  group.each.setup(freshHouse)

  async function joinsSupport({ user }: Awaited<ReturnType<typeof givenSender>>) {
    const hired = { roles: ['instructor', 'support'] as const, reason: 'Helps out' }
    await setRoles({ userId: user.id, actorId: null, channel: 'command', ...hired })
    await givenFactor(user.id)
    const bearer = await printableToken(user.email)
    return (method: string, path: string, body?: object) =>
      call(method, `/admin${path}`, { bearer, body })
  }

  test('do not accept their own document', async ({ assert }) => {
    const sender = await givenSender()
    const ask = await joinsSupport(sender)
    const path = `/vetting-documents/${sender.document.id}/decision`
    const refused = await ask('POST', path, { decision: 'accept' })
    assert.deepEqual([refused.status, refused.body.code], [403, 'not_yourself'])
    assert.equal((await asSupport('POST', path, { decision: 'accept' })).status, 200)
  })

  test('do not move their own check, nor are they offered to', async ({ assert }) => {
    const reporter = await givenReport()
    const ask = await joinsSupport(reporter)
    const { id } = reporter.user
    const { body } = await ask('GET', `/vetting-reviews/${id}`)
    assert.isEmpty(body.moves)
    const refused = await ask('POST', `/background-checks/${id}/moves`, { move: 'pass' })
    assert.deepEqual([refused.status, refused.body.code], [403, 'not_yourself'])
    assert.equal((await moveOn(id, 'pass')).status, 200)
  })
})
