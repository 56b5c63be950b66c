import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { User } from '#api/accounts/user'
import { bodyOf, Browser, call, COOKIES } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { as, givenLink, givenStaffSession, REASON } from './user_desk.js'
import { staff, session, person, freshView, givenViewer, me } from './impersonation_desk.js'

test.group('Viewing the site as somebody', (group) => {
  group.each.setup(freshView)

  test('is on record, with its reason, before there is a link', async ({ assert }) => {
    await givenLink(session, person)
    const event = await db.from('audit_events').where('action', 'impersonation.requested').first()
    assert.deepInclude(event, {
      actor_id: staff.id,
      acting_as: person.id,
      target_id: person.id,
      reason: REASON.reason,
    })
    assert.lengthOf(await db.from('sessions').where('user_id', person.id), 0)
  })

  test('shows what they see, and says who looks until when', async ({ assert }) => {
    const browser = await givenViewer()
    const { body } = await me(browser)
    assert.deepInclude(body, { id: person.id, email: person.email })
    const { impersonated_by: by } = bodyOf<{
      impersonated_by: { id: string; first_name: string; until: string }
    }>({ body })
    assert.deepInclude(by, { id: staff.id, first_name: staff.first_name })
    const minutes = (Date.parse(by.until) - Date.now()) / 60_000
    assert.isAbove(minutes, 29)
    assert.isAtMost(minutes, 30)
    assert.isFalse(browser.cookies.has(COOKIES.rt))
    const started = await db.from('audit_events').where('action', 'impersonation.started').first()
    assert.deepInclude(started, { actor_id: staff.id, acting_as: person.id })
  })

  test('leaves the sign-in as staff alone, also at its renewal', async ({ assert }) => {
    const browser = await givenViewer()
    const own = await call('GET', '/auth/me', {
      cookies: Object.fromEntries(browser.cookies),
      headers: { 'x-audience': 'staff' },
    })
    assert.deepInclude(own.body, { id: staff.id, impersonated_by: null })
    assert.equal((await browser.call('GET', '/admin/users')).status, 200)
    assert.equal((await me(browser)).body.id, person.id as never)
  })

  test('goes on with its own token when what that says of the person is old', async ({
    assert,
  }) => {
    const browser = await givenViewer()
    const token = browser.cookies.get(COOKIES.at)
    await db.from('users').where('id', person.id).increment('permission_version', 1)
    const answer = await me(browser)
    assert.deepEqual([answer.status, answer.cookies.size], [200, 0])
    assert.equal(browser.cookies.get(COOKIES.at), token)
  })

  test('is told to the person themself, without a name', async ({ assert }) => {
    const own = new Browser()
    await own.signIn(person.email)
    await givenLink(session, person)
    const views = async () => bodyOf<[]>(await own.call('GET', '/account/staff-views'))
    assert.lengthOf(await views(), 0)
    const browser = await givenViewer()
    const [view] = (await views()) as { ended_at: string | null }[]
    assert.sameMembers(Object.keys(view), ['id', 'started_at', 'ended_at'])
    assert.isNull(view.ended_at)
    await browser.call('DELETE', '/auth/impersonation')
    const [over] = (await views()) as { ended_at: string | null }[]
    assert.isString(over.ended_at)
  })

  test('a link opens once', async ({ assert }) => {
    const ticket = await givenLink(session, person)
    const open = () => new Browser().call('POST', '/auth/impersonation', { ticket })
    const answers = await Promise.all([open(), open(), open()])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410])
  })

  test('a link is no good after a minute, nor one that nobody made', async ({ assert }) => {
    const ticket = await givenLink(session, person)
    await db.from('impersonations').update({ open_until: new Date(Date.now() - 1) })
    const late = await new Browser().call('POST', '/auth/impersonation', { ticket })
    assert.deepEqual([late.status, late.body.code], [410, 'impersonation_over'])
    const unknown = await new Browser().call('POST', '/auth/impersonation', { ticket: 'x' })
    assert.equal(unknown.status, 404)
  })

  test('does not open from a foreign page', async ({ assert }) => {
    const ticket = await givenLink(session, person)
    const answer = await call('POST', '/auth/impersonation', {
      body: { ticket },
      headers: { origin: 'https://evil.test' },
    })
    assert.equal(answer.body.code, 'foreign_origin')
  })

  test('is for sessions, not for tokens', async ({ assert }) => {
    const answer = await as(staff, 'POST', `/users/${person.id}/impersonation`, REASON)
    assert.deepEqual([answer.status, answer.body.code], [403, 'session_required'])
  })

  test('never shows staff, nor who cannot be signed in', async ({ assert }) => {
    const admin = await givenStaffSession(await givenPerson('admin'))
    const ask = async (target: User) => {
      const path = `/admin/users/${target.id}/impersonation`
      const { status, body } = await call('POST', path, { bearer: admin.bearer, body: REASON })
      return [status, body.code]
    }
    for (const role of ['admin', 'support', 'moderator', 'finance'] as const) {
      assert.deepEqual(await ask(await givenPerson(role)), [403, 'staff_protected'], role)
    }
    for (const state of ['suspended', 'deactivated', 'deleted'] as const) {
      const gone = await givenPerson('student', state)
      assert.deepEqual(await ask(gone), [409, 'user_state'], state)
    }
  })
})
