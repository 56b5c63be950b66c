import { test } from '@japa/runner'
import fc from 'fast-check'
import { freeSlug, slugBase } from '#api/instructors/profile/slug'

test.group('The address of an instructor', () => {
  test('of "{0}" is {1}')
    .with([
      ['Iris M.', 'iris-m'],
      ['Zoë Ö.', 'zoe-o'],
      ['Anne-Marie O.', 'anne-marie-o'],
      ['  D’Arcy  ', 'd-arcy'],
      ['李 明', 'instructor'],
      ['x'.repeat(200), 'x'.repeat(60)],
    ] as const)
    .run(({ assert }, [name, slug]) => assert.equal(slugBase(name), slug))

  test('is one that can stand in an address, whatever the name', ({ assert }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (name) => {
        const slug = slugBase(name)
        assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        assert.isAtMost(slug.length, 60)
      })
    )
  })

  test('is numbered from two on, past those that are taken', ({ assert }) => {
    assert.equal(freeSlug('iris-m', new Set()), 'iris-m')
    assert.equal(freeSlug('iris-m', new Set(['iris-m'])), 'iris-m-2')
    assert.equal(freeSlug('iris-m', new Set(['iris-m', 'iris-m-2', 'iris-m-4'])), 'iris-m-3')
  })
})
