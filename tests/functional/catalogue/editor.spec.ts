import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { givenPerson } from '#tests/functional/accounts/people'
import { as } from '#tests/functional/admin/user_desk'
import { ask, givenEditor, openHouse, restoreCatalogue, serviceId } from './desk.js'

const rows = (answer: { body: unknown }) => answer.body as { slug: string; state: string }[]
const view = (answer: { body: unknown }) => answer.body as Record<string, unknown>

test.group('Editors of the catalogue', (group) => {
  group.setup(restoreCatalogue)
  group.each.setup(openHouse)
  group.each.teardown(restoreCatalogue)

  test('list services by category, state and words', async ({ assert }) => {
    const { edit } = await givenEditor()
    const dance = await edit('GET', '?category=dance&_end=10&_sort=name&_order=desc')
    assert.lengthOf(rows(dance), 10)
    assert.equal(rows(dance)[0].slug, 'zumba')
    assert.deepEqual(
      rows(await edit('GET', '?q=bjj')).map(({ slug }) => slug),
      ['jiu-jitsu']
    )
    assert.isEmpty(rows(await edit('GET', '?state=retired')))
    assert.isAbove(rows(await edit('GET', '?age_group=toddler')).length, 10)
    assert.equal((await edit('GET', '?colour=red')).status, 400)
  })

  test('edit a service, on record and for all to see at once', async ({ assert }) => {
    const { edit, editor } = await givenEditor()
    const id = await serviceId('tuba')
    const edited = await edit('PATCH', `/${id}`, {
      name: 'Tuba & Sousaphone',
      aliases: [' Oom  Pah ', 'oom pah'],
      age_groups: ['adults', 'kids'],
      online_capable: false,
    })
    assert.equal(edited.status, 200)
    assert.containsSubset(view(edited), {
      aliases: ['oom pah'],
      age_groups: ['kids', 'adults'],
      edited_fields: ['name', 'aliases', 'age_groups', 'online_capable'],
    })
    const shown = (await (await ask('/services/tuba')).json()) as { name: string }
    assert.equal(shown.name, 'Tuba & Sousaphone')
    const [event] = await db.from('audit_events').where('target_id', id)
    assert.containsSubset(event, { action: 'service.edited', actor_id: editor.id })
    assert.deepEqual(event.before.name, 'Tuba')
    const same = await edit('PATCH', `/${id}`, { name: 'Tuba & Sousaphone' })
    assert.equal(view(same).version, view(edited).version)
  })

  test('are told when somebody was quicker', async ({ assert }) => {
    const { edit } = await givenEditor()
    const path = `/${await serviceId('tuba')}`
    const seen = { 'if-match': (await edit('GET', path)).headers.get('etag')! }
    assert.equal((await edit('PATCH', path, { name: 'Big Tuba' }, seen)).status, 200)
    const late = await edit('PATCH', path, { name: 'Small Tuba' }, seen)
    assert.equal(late.status, 412)
    assert.containsSubset(view(late), {
      code: 'changed_meanwhile',
      current: view(await edit('GET', path)),
    })
  })

  test('give the file its word back by saying the same as it does', async ({ assert }) => {
    const { edit } = await givenEditor()
    const path = `/${await serviceId('tuba')}`
    await edit('PATCH', path, { name: 'Big Tuba', online_capable: false })
    const half = await edit('PATCH', path, { name: 'Tuba' })
    assert.deepEqual(view(half).edited_fields, ['online_capable'])
    await edit('POST', `${path}/retirement`, { reason: 'Nobody teaches it' })
    const restored = await edit('DELETE', `${path}/retirement`, { reason: 'Somebody does' })
    assert.deepEqual(view(restored).edited_fields, ['online_capable'])
  })

  test('write a sentence as the file could', async ({ assert }) => {
    const { edit } = await givenEditor()
    const path = `/${await serviceId('tuba')}`
    const bare = await edit('PATCH', path, { summary: 'The lowest of the brass' })
    assert.equal(bare.status, 422)
    assert.containsSubset(view(bare), { errors: [{ field: 'summary' }] })
    const whole = await edit('PATCH', path, { summary: 'The lowest of the brass.' })
    assert.equal(whole.status, 200)
  })

  test('cannot give away a word that means something else', async ({ assert }) => {
    const { edit } = await givenEditor()
    const path = `/${await serviceId('tuba')}`
    const taken = await edit('PATCH', path, { aliases: ['sax'] })
    assert.equal(taken.status, 422)
    assert.containsSubset(view(taken), {
      errors: [{ field: 'aliases', rule: 'alias_taken' }],
    })
    const named = await edit('PATCH', path, { name: 'Trumpet' })
    assert.containsSubset(view(named), { errors: [{ field: 'name', rule: 'alias_taken' }] })
    assert.equal((await edit('PATCH', path, { aliases: ['bass'] })).status, 200)
  })

  test('retire and restore with a reason', async ({ assert }) => {
    const { edit } = await givenEditor()
    const id = await serviceId('tuba')
    assert.equal((await edit('POST', `/${id}/retirement`, {})).status, 422)
    const retired = await edit('POST', `/${id}/retirement`, { reason: 'Nobody teaches it' })
    assert.containsSubset(view(retired), {
      state: 'retired',
      retired_reason: 'Nobody teaches it',
      edited_fields: ['state'],
    })
    assert.equal((await ask('/services/tuba')).status, 404)
    const restored = await edit('DELETE', `/${id}/retirement`, { reason: 'Somebody does' })
    assert.containsSubset(view(restored), { state: 'live', retired_reason: null })
    assert.equal((await ask('/services/tuba')).status, 200)
    const events = await db.from('audit_events').where('target_id', id).orderBy('id')
    assert.deepEqual(
      events.map(({ action, reason }) => [action, reason]),
      [
        ['service.retired', 'Nobody teaches it'],
        ['service.restored', 'Somebody does'],
      ]
    )
  })

  test('cannot restore what lost its words meanwhile', async ({ assert }) => {
    const { edit } = await givenEditor()
    const id = await serviceId('tuba')
    await edit('POST', `/${id}/retirement`, { reason: 'Nobody teaches it' })
    const other = `/${await serviceId('euphonium')}`
    assert.equal((await edit('PATCH', other, { aliases: ['tuba'] })).status, 200)
    const refused = await edit('DELETE', `/${id}/retirement`, { reason: 'Somebody does' })
    assert.equal(refused.status, 409)
    assert.containsSubset(view(refused), { code: 'alias_taken', slug: 'euphonium' })
  })

  test('are who may manage the catalogue', async ({ assert }) => {
    const id = await serviceId('tuba')
    const support = await givenPerson('support')
    assert.equal((await as(support, 'GET', '/services')).status, 403)
    assert.equal((await as(support, 'PATCH', `/services/${id}`, { name: 'Mine' })).status, 403)
    const moderator = await givenPerson('moderator')
    assert.equal((await as(moderator, 'GET', '/services/nonsense')).status, 404)
  })
})
