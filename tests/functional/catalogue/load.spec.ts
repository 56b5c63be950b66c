import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { BrokenCatalogue } from '#api/catalogue/file/catalogue_file'
import { loadCatalogue, loadCatalogueText } from '#api/catalogue/load/load_catalogue'
import { ask, askFor, givenEditor, openHouse, restoreCatalogue, serviceId } from './desk.js'
import { SMALL } from './small_file.js'

/** Every row of the catalogue, as text. */
async function everything(): Promise<string> {
  const tables = ['catalogue_state', 'services', 'service_aliases', 'service_slugs']
  const more = ['service_categories', 'service_subcategories', 'subcategory_filter_options']
  const rows = await Promise.all(
    [...tables, ...more, 'service_filters', 'service_filter_options'].map((table) =>
      db.rawQuery(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`)
    )
  )
  return JSON.stringify(rows.map((result) => result.rows))
}

const stateOf = async (slug: string) =>
  (await db.from('services').where('slug', slug).firstOrFail()).state

test.group('Loading the catalogue', (group) => {
  group.setup(restoreCatalogue)
  group.each.setup(openHouse)
  group.each.teardown(restoreCatalogue)

  test('twice changes nothing the second time', async ({ assert }) => {
    const before = await everything()
    const { changes, services, added } = await loadCatalogue()
    assert.deepEqual({ changes, added }, { changes: false, added: [] })
    assert.isAbove(services, 270)
    assert.equal(await everything(), before)
    assert.isEmpty(await db.from('audit_events').where('action', 'catalogue.loaded'))
  })

  test('refuses a broken file as a whole', async ({ assert }) => {
    const before = await everything()
    await assert.rejects(
      () => loadCatalogueText(SMALL.replace('slug: cello', 'slug: piano')),
      'line 26: The service "piano" is there already, in line 19.'
    )
    assert.equal(await everything(), before)
  })

  test('retires what is not in the file any more, and brings it back', async ({ assert }) => {
    const id = await serviceId('tuba')
    const { retired } = await loadCatalogueText(SMALL)
    assert.include(retired, 'tuba')
    assert.equal(await stateOf('tuba'), 'retired')
    assert.equal((await ask('/services/tuba')).status, 404)
    assert.lengthOf(await askFor<unknown[]>('/services?limit=1000'), 3)
    await loadCatalogue()
    assert.equal(await stateOf('tuba'), 'live')
    assert.equal(await serviceId('tuba'), id)
  })

  test('shows what would change with a dry run, and changes nothing', async ({ assert }) => {
    const before = await everything()
    const report = await loadCatalogueText(SMALL, { dryRun: true })
    assert.include(report.retired, 'tuba')
    assert.equal(await everything(), before)
  })

  test('keeps the id of a renamed service and leads its old address on', async ({ assert }) => {
    await loadCatalogueText(SMALL)
    const id = await serviceId('piano')
    const renamed = SMALL.replace('slug: piano', 'slug: grand\n            was: [piano]')
    assert.deepEqual((await loadCatalogueText(renamed)).renamed, ['grand'])
    assert.equal(await serviceId('grand'), id)
    const answer = await ask('/services/piano')
    assert.equal(answer.status, 301)
    assert.equal(answer.headers.get('location'), '/api/services/grand')
    assert.deepEqual(await answer.json(), { slug: 'grand' })
    assert.isFalse((await loadCatalogueText(renamed)).changes)
    // Somebody else may have the slug one day, and then it is theirs.
    const again = renamed.replace('was: [piano]', 'was: []').replace('slug: cello', 'slug: piano')
    await loadCatalogueText(again)
    assert.notEqual(await serviceId('piano'), id)
    assert.equal((await ask('/services/piano')).status, 200)
  })

  test('leaves alone what staff edited, and overwrites it when forced', async ({ assert }) => {
    const { edit } = await givenEditor()
    const id = await serviceId('tuba')
    await edit('PATCH', `/${id}`, { name: 'Grand Tuba', aliases: ['big brass'] })
    await edit('POST', `/${await serviceId('banjo')}/retirement`, { reason: 'Nobody teaches it' })
    const kept = await loadCatalogue()
    assert.isFalse(kept.changes)
    assert.sameDeepMembers(
      kept.disagreements.map(({ slug, field }) => [slug, field]),
      [
        ['tuba', 'name'],
        ['tuba', 'aliases'],
        ['banjo', 'state'],
      ]
    )
    assert.equal((await db.from('services').where('id', id).firstOrFail()).name, 'Grand Tuba')
    assert.equal(await stateOf('banjo'), 'retired')

    assert.lengthOf((await loadCatalogue({ force: true })).disagreements, 3)
    const tuba = await db.from('services').where('id', id).firstOrFail()
    assert.containsSubset(tuba, { name: 'Tuba', edited_fields: [] })
    assert.equal(await stateOf('banjo'), 'live')
    assert.isEmpty((await loadCatalogue()).disagreements)
  })

  test('still brings what the file says of other fields', async ({ assert }) => {
    await loadCatalogueText(SMALL)
    const { edit } = await givenEditor()
    const id = await serviceId('piano')
    await edit('PATCH', `/${id}`, { name: 'Grand Piano' })
    await loadCatalogueText(SMALL.replace('eighty-eight keys.', 'three pedals.'))
    const piano = await db.from('services').where('id', id).firstOrFail()
    assert.containsSubset(piano, { name: 'Grand Piano', summary: 'Two hands and three pedals.' })
  })

  test('refuses a word that staff gave to something else', async ({ assert }) => {
    await loadCatalogueText(SMALL)
    const { edit } = await givenEditor()
    await edit('PATCH', `/${await serviceId('swimming')}`, { aliases: ['laps'] })
    const before = await everything()
    const text = SMALL.replace('[pianoforte]', '[pianoforte, laps]')
    const error = await loadCatalogueText(text).catch((thrown) => thrown)
    assert.instanceOf(error, BrokenCatalogue)
    assert.match(error.message, /^line 19: "laps" would mean piano and swimming/)
    assert.equal(await everything(), before)
  })
})
