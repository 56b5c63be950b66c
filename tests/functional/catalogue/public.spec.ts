import { test } from '@japa/runner'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { ask, askFor, givenEditor, openHouse, restoreCatalogue, serviceId } from './desk.js'

interface Service {
  slug: string
  name: string
  category: { slug: string }
  subcategory: { slug: string; name: string }
  filters: { key: string; label: string; options: { value: string; label: string }[] }[]
}

const slugsOf = (services: Service[]) => services.map(({ slug }) => slug)

test.group('The public catalogue', (group) => {
  group.setup(restoreCatalogue)
  group.each.setup(openHouse)

  test('is a list with all that a service is', async ({ assert }) => {
    const services = await askFor<Service[]>('/services?limit=1000')
    assert.isAtLeast(services.length, 270)
    assert.deepEqual(slugsOf(services).slice(0, 2), ['piano', 'keyboard'])
    assert.containsSubset(services[0], {
      name: 'Piano',
      category: { slug: 'music', name: 'Music' },
      subcategory: { slug: 'piano', name: 'Piano & Keys' },
      age_groups: ['toddler', 'kids', 'teens', 'adults'],
      online_capable: true,
      needs_certification: false,
    })
    const [level, goal] = services[0].filters
    assert.equal(level.key, 'skill_level')
    assert.deepEqual(level.options[0], { value: 'beginner', label: 'Beginner' })
    assert.equal(goal.label, 'Goal')
    assert.notInclude(JSON.stringify(goal.options), 'self_defense')
  })

  test('is paged by a cursor without losing or repeating any', async ({ assert }) => {
    const all = slugsOf(await askFor<Service[]>('/services?category=arts&limit=1000'))
    const paged: string[] = []
    let path: string | undefined = '/services?category=arts&limit=20'
    while (path) {
      const answer: Response = await ask(path)
      paged.push(...slugsOf((await answer.json()) as Service[]))
      path = /<\/api(.+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
    }
    assert.isAbove(all.length, 40)
    assert.deepEqual(paged, all)
  })

  test('is narrowed by words and category', async ({ assert }) => {
    const found = async (query: string) => slugsOf(await askFor<Service[]>(`/services?${query}`))
    assert.deepEqual(await found('q=sax'), ['saxophone'])
    assert.include(await found('q=Espa%C3%B1ol'), 'spanish')
    assert.includeMembers(await found('q=bass'), ['bass-guitar', 'double-bass'])
    assert.deepEqual(await found('q=zzz'), [])
    assert.isTrue(
      (await askFor<Service[]>('/services?category=dance')).every(
        ({ category }) => category.slug === 'dance'
      )
    )
  })

  test('refuses what it does not know', async ({ assert }) => {
    const refused = async (query: string) => {
      const answer = await ask(`/services?${query}`)
      return [answer.status, ((await answer.json()) as { code: string }).code]
    }
    assert.deepEqual(await refused('colour=red'), [400, 'unknown_filter'])
    assert.deepEqual(await refused('category=nonsense'), [400, 'bad_filter'])
    assert.deepEqual(await refused('limit=1001'), [422, 'invalid'])
    assert.deepEqual(await refused('limit=0'), [422, 'invalid'])
    assert.deepEqual(await refused('cursor=abc'), [422, 'invalid'])
    assert.equal((await ask('/service-categories?limit=3')).status, 400)
    assert.equal((await ask('/services/nonsense')).status, 404)
    assert.equal((await ask('/services/__proto__')).status, 404)
  })

  test('is a tree with counts', async ({ assert }) => {
    interface Node {
      slug: string
      service_count: number
      subcategories: { slug: string; service_count: number; filters: { key: string }[] }[]
    }
    const tree = await askFor<Node[]>('/service-categories')
    assert.lengthOf(tree, 7)
    const services = await askFor<Service[]>('/services?limit=1000')
    assert.equal(
      tree.reduce((sum, one) => sum + one.service_count, 0),
      services.length
    )
    const [music] = tree
    const inPiano = services.filter(({ subcategory }) => subcategory.slug === 'piano')
    assert.equal(music.subcategories[0].service_count, inPiano.length)
    assert.deepEqual(
      music.subcategories[0].filters.map(({ key }) => key),
      ['skill_level', 'goal']
    )
  })

  test('says by its tag that nothing changed, until something does', async ({
    assert,
    cleanup,
  }) => {
    cleanup(restoreCatalogue)
    const first = await ask('/services/piano')
    const tag = first.headers.get('etag')!
    assert.equal((await ask('/services/piano', { 'if-none-match': tag })).status, 304)
    assert.equal((await ask('/services', { 'if-none-match': tag })).status, 304)
    const { edit } = await givenEditor()
    await edit('PATCH', `/${await serviceId('piano')}`, { name: 'Pianissimo' })
    const changed = await ask('/services/piano', { 'if-none-match': tag })
    assert.equal(changed.status, 200)
    assert.equal(((await changed.json()) as Service).name, 'Pianissimo')
  })

  test('stays behind the gate of the directory', async ({ assert }) => {
    await setPosture(PHASES.instructor_only, 'test', 'for a test')
    for (const path of ['/services', '/services/piano', '/service-categories']) {
      assert.equal((await ask(path)).status, 403, path)
    }
  })
})
