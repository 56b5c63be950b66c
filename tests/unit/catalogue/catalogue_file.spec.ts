import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { readCatalogue } from '#api/catalogue/file/read_catalogue'

const file = readCatalogue(await readFile('database/data/catalogue.yaml', 'utf8'))
const subcategories = file.categories.flatMap((category) => category.subcategories)
const services = subcategories.flatMap((subcategory) => subcategory.services)
const found = (slug: string) => services.find((service) => service.slug === slug)!

test.group('The catalogue file', () => {
  test('has the seven categories, about 77 subcategories and more than 270 services', ({
    assert,
  }) => {
    assert.deepEqual(
      file.categories.map(({ name }) => name),
      [
        ...['Music', 'Dance', 'Arts', 'Sports & Fitness', 'Tutoring & Test Prep', 'Languages'],
        'Hobbies & Life Skills',
      ]
    )
    assert.closeTo(subcategories.length, 77, 3)
    assert.isAbove(services.length, 270)
  })

  test('gives every service a slug, a name and a sentence of its own', ({ assert }) => {
    for (const field of ['slug', 'name', 'summary'] as const) {
      const words = services.map((service) => service[field])
      assert.deepEqual(
        words.filter((word, index) => words.indexOf(word) !== index),
        []
      )
    }
    assert.deepEqual(
      services.filter(({ summary }) => summary.split(' ').length < 5).map(({ slug }) => slug),
      []
    )
  })

  test('finds services by the words people use', ({ assert }) => {
    const bySlug = (slug: string) => found(slug).aliases
    assert.include(bySlug('saxophone'), 'sax')
    assert.include(bySlug('esl'), 'esl')
    assert.include(bySlug('sat'), 'sat tutor')
    assert.include(bySlug('jiu-jitsu'), 'bjj')
    assert.deepEqual(
      services.filter(({ aliases }) => aliases.length === 0).map(({ slug }) => slug),
      []
    )
  })

  test('means one thing by each word, but for those that are listed as shared', ({ assert }) => {
    const owners = Map.groupBy(
      services.flatMap(({ slug, name, aliases }) =>
        [...new Set([name.toLowerCase(), ...aliases])].map((word) => ({ word, slug }))
      ),
      ({ word }) => word
    )
    const shared = [...owners].filter(([, meant]) => meant.length > 1).map(([word]) => word)
    assert.deepEqual(shared.sort(), file.sharedAliases)
  })

  test('asks for the level everywhere, and for more where it fits', ({ assert }) => {
    const filters = subcategories.map((subcategory) => subcategory.filters)
    assert.isTrue(filters.every(({ skill_level: levels }) => levels.length === 3))
    const used = new Set(filters.flatMap((one) => Object.keys(one)))
    assert.sameMembers(
      [...used],
      file.filters.map(({ key }) => key)
    )
    assert.lengthOf(file.filters, 10)
    const math = subcategories.find(({ slug }) => slug === 'math')!.filters
    assert.includeMembers(Object.keys(math), ['grade_level', 'course_level', 'goal', 'format'])
  })

  test('labels every option, and uses each somewhere', ({ assert }) => {
    for (const { key, options } of file.filters) {
      const labels = options.map(({ label }) => label)
      assert.lengthOf([...new Set(labels)], labels.length, key)
      const unused = options.filter(
        ({ value }) => !subcategories.some(({ filters }) => filters[key]?.includes(value))
      )
      assert.deepEqual(unused, [], key)
    }
  })

  test('knows who is too young, what needs a room and what needs a certificate', ({ assert }) => {
    assert.deepEqual(found('storytime').age_groups, ['toddler'])
    assert.deepEqual(found('wine-tasting').age_groups, ['adults'])
    assert.isFalse(found('swimming').online_capable)
    assert.isTrue(found('first-aid-cpr').needs_certification)
    assert.isTrue(found('piano').online_capable)
  })
})
