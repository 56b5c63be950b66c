import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright-core'
import { house } from '#tests/house'
import { accessibilityFlaws, launch, leave, open, sidewaysScroll } from './browser.js'
import { GUEST_PAGES, INSTRUCTOR_PAGES, SCHEMES, WIDTHS } from './pages.js'
import { signIn } from './visitors.js'

test.group('storefront pages', (group) => {
  let browser: Browser
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
    browser = await launch()
    return () => browser.close()
  })
  group.each.teardown(() => leave(browser))

  test('{$self} holds together on every screen')
    .with([...GUEST_PAGES])
    .run(async ({ assert }, path) => {
      const { page, offences } = await open(browser, { baseURL })
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        await page.goto(path)
        assert.isAtMost(await sidewaysScroll(page), 0, `${path} at ${width}`)
      }
      assert.deepEqual(offences, [])
    })

  test('{$self} can be used by everyone, by day and by night')
    .with([...GUEST_PAGES])
    .run(async ({ assert }, path) => {
      for (const colorScheme of SCHEMES) {
        const { page, offences } = await open(browser, { baseURL, colorScheme })
        await page.goto(path)
        assert.deepEqual(await accessibilityFlaws(page), [], `${path} in ${colorScheme}`)
        assert.deepEqual(offences, [])
      }
    })

  test('an instructor finds every page whole and usable, in {$self}')
    .with([...SCHEMES])
    .run(async ({ assert }, colorScheme) => {
      const { page, offences } = await open(browser, { baseURL, colorScheme })
      await signIn(page, 'instructor@instainstru.test')
      for (const path of INSTRUCTOR_PAGES) {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 844 })
          await page.goto(path)
          assert.isAtMost(await sidewaysScroll(page), 0, `${path} at ${width}`)
        }
        assert.deepEqual(await accessibilityFlaws(page), [], path)
      }
      assert.deepEqual(offences, [])
    })

  test('no page without an island weighs more than a few kilobytes of script', async ({
    assert,
  }) => {
    const { page } = await open(browser, { baseURL })
    let bytes = 0
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') bytes += (await response.body()).length
    })
    for (const path of GUEST_PAGES) await page.goto(path, { waitUntil: 'networkidle' })
    assert.isBelow(bytes, 8_000)
  })

  test('a chosen theme stays, and is there before the page is painted', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, colorScheme: 'light' })
    await page.goto('/')
    await page.getByRole('button', { name: 'Light or dark' }).click()
    await page.getByRole('button', { name: 'Dark', exact: true }).click()
    const dark = await background(page)
    await page.goto('/signin')

    assert.equal(await background(page), dark)
    assert.equal(dark, 'rgb(18, 11, 31)')
  })
})

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}
