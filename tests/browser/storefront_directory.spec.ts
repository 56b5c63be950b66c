import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { demoEmail } from '#api/accounts/demo_accounts'
import { house, until, VISITS_A_MINUTE } from '#tests/house'
import { givenInstructor, HOME, ONLINE } from '#tests/functional/directory/given'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { allowReads } from './limits.js'
import { signIn } from './visitors.js'
import { thereAre } from './waits.js'

test.group('the directory on the site', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(240_000))

  test('leads from a lesson to somebody who teaches it, and to their free times', async ({
    assert,
    cleanup,
  }) => {
    const { url } = await house()
    const { id } = await givenInstructor({
      ...{ offers: { ukulele: [...HOME, ...ONLINE] }, comesTo: ['astoria', 'park-slope'] },
      ...{ receivesIn: 'astoria', headline: 'Music out of thin air' },
      whole: true,
    })
    cleanup(async () => void (await db.from('users').where('id', id).delete()))
    const { page, offences } = await open(browser, { baseURL: url })
    await page.goto('/services/ukulele')
    await page.getByRole('link', { name: 'Show instructors' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ukulele instructors' }).waitFor()
    await page.getByRole('heading', { name: '1 instructor', exact: true }).waitFor()
    assert.deepEqual(await flaws(page), [])

    const form = page.getByRole('search', { name: 'Instructors' })
    await form.getByLabel('Neighborhood').selectOption('astoria')
    await form.getByRole('button', { name: 'Show' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ukulele instructors in Astoria' }).waitFor()
    await page.getByRole('link', { name: 'Nell W.' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nell W.' }).waitFor()
    await page.setViewportSize({ width: 1280, height: 844 })
    const chosen = page.getByRole('complementary', { name: 'The lesson you chose' })
    await chosen.getByText('$45', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'At your place' }).press('Enter')
    await page.waitForURL(/format=student_location/)
    await page.getByRole('link', { name: '1 hour' }).press('Enter')
    await chosen.getByText('$80', { exact: true }).waitFor()
    await page.locator('#times time').nth(20).waitFor({ state: 'attached' })
    await page.locator('where-map').scrollIntoViewIfNeeded()
    await page.locator('where-map .where-pin').waitFor()
    await thereAre(2, page.locator('where-map .where-covered'))
    assert.deepEqual(await flaws(page), [])
    const text = await page.locator('script[type="application/ld+json"]').textContent()
    assert.include(text, '"price":"80.00"')
    assert.deepEqual(offences, [])
  })

  test('tells a guest who asks for too much to wait, and keeps what was asked for', async ({
    assert,
    cleanup,
  }) => {
    const { url } = await house()
    const { page } = await open(browser, { baseURL: url })
    /** Seconds that somebody must wait who asked now. */
    const wait = async (path: string) => {
      const answer = await page.request.get(path)
      return answer.status() === 429 ? Number(answer.headers()['retry-after']) : 0
    }
    cleanup(() => allowReads(VISITS_A_MINUTE))
    await allowReads(1)
    const path = '/search?service=ukulele&neighborhood=astoria'
    // A minute that is almost over would let the page in again before it was looked at.
    await until(async () => (await wait(path)) > 30, 60_000)
    for (const one of ['/services', '/services/ukulele', '/instructors/nobody']) {
      assert.isAbove(await wait(one), 0, one)
    }
    await page.goto(path)
    await page.getByRole('heading', { level: 1, name: 'Not just now' }).waitFor()
    assert.equal(await page.getByText('still signed in').count(), 0)
    assert.deepEqual(await flaws(page), [])

    await allowReads(VISITS_A_MINUTE)
    await until(async () => (await wait(path)) === 0)
    await page.getByRole('link', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ukulele instructors in Astoria' }).waitFor()
  })

  test('offers what is nearest where nobody was found', async ({ assert }) => {
    const { page } = await open(browser, { baseURL: (await house()).url })
    await page.goto('/search?service=ukulele&neighborhood=tottenville')
    await page.getByRole('heading', { name: 'Nobody yet' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    const missing = await page.request.get('/search?service=no-such-lesson')
    assert.equal(missing.status(), 400)
    assert.equal((await page.request.get('/instructors/nobody')).status(), 404)
  })

  test('shows an instructor the page that others do not see yet', async ({ assert, cleanup }) => {
    const { url } = await house()
    const iris = await db
      .from('instructor_profiles')
      .whereIn('user_id', db.from('users').select('id').where('email', demoEmail('instructor')))
      .firstOrFail()
    const write = (state: string) =>
      db.from('instructor_profiles').where('user_id', iris.user_id).update({ state })
    cleanup(async () => void (await write(iris.state)))
    await write('draft')
    const { page } = await open(browser, { baseURL: url })
    assert.equal((await page.request.get(`/instructors/${iris.slug}`)).status(), 404)
    await signIn(page, demoEmail('instructor'))
    await page.goto(`/instructors/${iris.slug}`)
    await page.getByText('Only you see this').waitFor()
    assert.equal(
      await page.locator('meta[name=robots]').getAttribute('content'),
      'noindex, nofollow'
    )
  })
})
