import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { bodyOf, Browser, call, COOKIES } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { as, REASON } from './user_desk.js'
import { staff, session, person, freshView, givenViewer, me } from './impersonation_desk.js'

/** What ends a view at the next request. */
const ENDINGS: Record<string, (browser: Browser) => Promise<unknown>> = {
  'it has lasted half an hour': () =>
    db.from('impersonations').update({ expires_at: new Date(Date.now() - 1) }),
  'the member of staff signs out': () =>
    db.from('sessions').where('id', session.id).update({ ended_at: new Date() }),
  'the member of staff is suspended': async () =>
    as(await givenPerson('admin'), 'POST', `/users/${staff.id}/suspension`, REASON),
  'the member of staff loses the permission': async () =>
    as(await givenPerson('admin'), 'PUT', `/users/${staff.id}/roles`, {
      roles: ['moderator'],
      ...REASON,
    }),
  'the person is suspended': async () =>
    as(await givenPerson('admin'), 'POST', `/users/${person.id}/suspension`, REASON),
  'the person is deleted': () =>
    db.from('users').where('id', person.id).update({ state: 'deleted' }),
  'the person ends the session': () =>
    db.from('sessions').where('user_id', person.id).update({ ended_at: new Date() }),
  'a colleague ends it': async () => {
    const { id } = await db.from('impersonations').firstOrFail()
    return as(await givenPerson('admin'), 'DELETE', `/impersonations/${id}`, REASON)
  },
  'it is stopped': (browser) => browser.call('DELETE', '/auth/impersonation'),
}

test.group('A view of the site ends when', (group) => {
  group.each.setup(freshView)

  test('{$self}')
    .with(Object.keys(ENDINGS))
    .run(async ({ assert }, what) => {
      const browser = await givenViewer()
      const cookies = { [COOKIES.at]: browser.cookies.get(COOKIES.at)! }
      assert.equal((await call('GET', '/auth/me', { cookies })).status, 200)
      await ENDINGS[what](browser)
      assert.equal((await call('GET', '/auth/me', { cookies })).status, 401)
      const list = await as(await givenPerson('admin'), 'GET', '/impersonations')
      const [row] = bodyOf<{ state: string }[]>(list)
      if (/half an hour/.test(what)) assert.equal(row.state, 'expired')
      else if (!/loses|deleted/.test(what)) assert.equal(row.state, 'ended')
    })

  test('it is stopped, and the back office is where one comes back to', async ({ assert }) => {
    const browser = await givenViewer()
    const stopped = await browser.call('DELETE', '/auth/impersonation')
    assert.match(String(stopped.body.return_to), new RegExp(`/admin/users/${person.id}$`))
    assert.deepEqual([...browser.cookies.keys()], [COOKIES.staffAt])
    assert.equal((await me(browser)).body.id, staff.id as never)
    const event = await db.from('audit_events').where('action', 'impersonation.ended').first()
    assert.deepInclude(event, { actor_id: staff.id, acting_as: person.id })
    const again = await browser.call('DELETE', '/auth/impersonation')
    assert.equal(again.body.code, 'not_impersonating')
  })
})
