import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'

const SPRING = { resource: 'invites', name: 'Spring', params: 'campaign=spring&sort=-email' }

async function someone(role: 'support' | 'moderator' | 'student' | 'admin') {
  const { email } = await givenPerson(role)
  const bearer = await printableToken(email)
  return (method: string, path: string, body?: unknown) =>
    call(method, `/admin/saved-views${path}`, { bearer, body })
}

const saved = async (wish: object = {}) =>
  bodyOf(await asStaff('POST', '/saved-views', { ...SPRING, ...wish }))

const names = (answer: { body: unknown }) =>
  (answer.body as { name: string }[]).map(({ name }) => name)

test.group('A saved view', (group) => {
  group.each.setup(() => freshDesk())

  test('is kept, renamed, filled anew and deleted, each on the record', async ({ assert }) => {
    const view = await saved()
    assert.containsSubset(view, { ...SPRING, own: true, shared: false, starred: false })
    const change = { name: 'Spring term', params: 'campaign=spring', position: -1 }
    const changed = await asStaff('PATCH', `/saved-views/${view.id}`, change)
    assert.containsSubset(changed.body, change)
    assert.equal((await asStaff('DELETE', `/saved-views/${view.id}`)).status, 204)
    assert.lengthOf(bodyOf<[]>(await asStaff('GET', '/saved-views')), 0)
    const events = await db.from('audit_events').where('target_id', String(view.id)).orderBy('id')
    assert.deepEqual(
      events.map(({ action }) => action),
      ['saved_view.created', 'saved_view.changed', 'saved_view.deleted']
    )
    assert.notInclude(JSON.stringify(events), 'campaign=spring')
  })

  test('is its owner’s alone until it is shared', async ({ assert }) => {
    const colleague = await someone('support')
    const view = await saved()
    assert.deepEqual(names(await colleague('GET', '?resource=invites')), [])
    assert.equal((await colleague('PATCH', `/${view.id}`, { starred: true })).status, 404)

    await asStaff('PATCH', `/saved-views/${view.id}`, { shared: true })
    const seen = await colleague('GET', '?resource=invites')
    assert.containsSubset(seen.body, [{ name: 'Spring', own: false, owner_name: 'Nell Ward' }])
    const renamed = await colleague('PATCH', `/${view.id}`, { name: 'Mine' })
    assert.containsSubset(renamed, { status: 403, body: { code: 'not_your_view' } })
    assert.equal((await colleague('DELETE', `/${view.id}`)).status, 403)
  })

  test('is starred by each reader separately', async ({ assert }) => {
    const colleague = await someone('support')
    const view = await saved({ shared: true })
    const starred = await colleague('PATCH', `/${view.id}`, { starred: true })
    assert.containsSubset(starred, { status: 200, body: { starred: true, own: false } })
    const [own] = bodyOf<{ starred: boolean }[]>(await asStaff('GET', '/saved-views'))
    assert.isFalse(own.starred)
  })

  test('goes with an administrator, when it is shared', async ({ assert }) => {
    const [support, admin] = [await someone('support'), await someone('admin')]
    const theirs = bodyOf(await support('POST', '', { ...SPRING, shared: true }))
    const hidden = bodyOf(await support('POST', '', { ...SPRING, name: 'Hidden' }))
    assert.equal((await admin('DELETE', `/${theirs.id}`)).status, 204)
    assert.equal((await admin('DELETE', `/${hidden.id}`)).status, 404)
  })

  test('has a name of its own, of one person and one list', async ({ assert }) => {
    await saved()
    const again = await asStaff('POST', '/saved-views', { ...SPRING, name: 'SPRING' })
    assert.containsSubset(again, { status: 409, body: { code: 'view_name_taken' } })
    const elsewhere = await asStaff('POST', '/saved-views', { ...SPRING, resource: 'mail' })
    assert.equal(elsewhere.status, 201)
    const other = await saved({ name: 'Autumn' })
    const clash = await asStaff('PATCH', `/saved-views/${other.id}`, { name: 'spring' })
    assert.equal(clash.status, 409)
    const colleague = await someone('support')
    assert.equal((await colleague('POST', '', SPRING)).status, 201)
  })

  test('is one of at most fifty, however fast they are made', async ({ assert }) => {
    for (let n = 1; n <= 48; n += 1) await saved({ name: `View ${n}` })
    const late = await Promise.all(
      [1, 2, 3, 4].map((n) => asStaff('POST', '/saved-views', { ...SPRING, name: `Late ${n}` }))
    )
    assert.deepEqual(late.map(({ status }) => status).sort(), [201, 201, 409, 409])
    const { headers } = await asStaff('GET', '/saved-views?resource=invites')
    assert.equal(headers.get('x-total-count'), '50')
  })

  test('belongs to a list that its reader may see', async ({ assert }) => {
    const [moderator, student] = [await someone('moderator'), await someone('student')]
    await saved({ shared: true })
    assert.deepEqual(names(await moderator('GET', '')), [])
    const refused = await moderator('POST', '', SPRING)
    assert.containsSubset(refused, { status: 403, body: { code: 'missing_permission' } })
    assert.equal((await student('GET', '')).status, 403)
    const nothing = await asStaff('POST', '/saved-views', { ...SPRING, resource: 'nothing' })
    assert.containsSubset(nothing, { status: 422, body: { errors: [{ field: 'resource' }] } })
  })

  test('holds nothing but a query', async ({ assert }) => {
    for (const params of [
      '',
      ' ',
      'a b',
      'x=<script>',
      'q=\na',
      'é'.repeat(10),
      'a'.repeat(2_001),
    ]) {
      const { status } = await asStaff('POST', '/saved-views', { ...SPRING, params })
      assert.equal(status, 422, params)
    }
    assert.equal((await asStaff('POST', '/saved-views', { ...SPRING, name: ' ' })).status, 422)
  })
})
