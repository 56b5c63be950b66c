import { readdir } from 'node:fs/promises'
import { test } from '@japa/runner'
import { areaOfPage } from '#api/beta/gates/page_areas'
import { areaOfRoute, assertEveryRouteHasArea } from '#api/beta/gates/route_areas'

const FOLDER = new URL('../../../storefront/src/pages/', import.meta.url)

/** Takes every path that has no page, and says so. */
const CATCH_ALL = '/[...missing]'

async function pages(): Promise<string[]> {
  const files = await readdir(FOLDER, { recursive: true })
  return files
    .filter((name) => /\.(astro|ts|md|mdx)$/.test(name))
    .map((name) => `/${name.replace(/\.\w+$/, '').replace(/(^|\/)index$/, '')}`)
    .filter((path) => path !== CATCH_ALL)
}

test.group('Areas', () => {
  test('hold every page of the storefront', async ({ assert }) => {
    const found = await pages()
    assert.isAbove(found.length, 20)
    const astray = found.filter((path) => areaOfPage(path.replace(/\/$/, '') || '/') === null)
    assert.deepEqual(astray, [], 'say in api/beta/gates/page_areas.ts where these lie')
  })

  test('are asked for every new route before a process starts', ({ assert }) => {
    const route = { pattern: '/api/lessons/:id' } as never
    assert.isNull(areaOfRoute('/api/lessons/:id'))
    assert.throws(() => assertEveryRouteHasArea([route]), /\/api\/lessons\/:id lies in no area/)
  })

  test('do not reach beyond a whole word of a path', ({ assert }) => {
    for (const path of ['/searches', '/studentship', '/invited', '/terms-of-use', '/nowhere']) {
      assert.isNull(areaOfPage(path), path)
    }
    assert.isNull(areaOfRoute('/api/administration'))
    assert.equal(areaOfPage('/student/settings/learners'), 'student_area')
    assert.equal(areaOfPage('/student/settings/profile'), 'account')
  })
})
