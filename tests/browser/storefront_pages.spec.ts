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

  test('{$self} is whole on every screen and usable by everyone, by day and by night')
    .with([...GUEST_PAGES])
    .run(async ({ assert }, path) => {
      const { page, offences } = await open(browser, { baseURL })
      await page.goto(path)
      assert.deepEqual(await flaws(page), [])
      assert.deepEqual(offences, [])
    })

  test('so is every page an instructor sees', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    await signIn(page, 'instructor@instainstru.test')
    for (const path of INSTRUCTOR_PAGES) {
      await page.goto(path)
      assert.deepEqual(await flaws(page), [], path)
    }
    assert.deepEqual(offences, [])
  })

  test('no page carries more than a few kilobytes of script', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    for (const path of GUEST_PAGES) {
      await page.goto(path)
      assert.isBelow(await scriptBytes(page), 8_000, path)
    }
  })

  test('a chosen theme stays, and is there before the page is painted', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, colorScheme: 'light' })
    await page.goto('/')
    await page.getByRole('button', { name: 'Light or dark' }).click()
    await page.getByRole('button', { name: 'Dark', exact: true }).click()
    await page.waitForFunction(
      (dark) => getComputedStyle(document.documentElement).backgroundColor === dark,
      DARK
    )
    await page.goto('/signin', { waitUntil: 'commit' })
    await page.locator('body').waitFor()

    assert.equal(await background(page), DARK)
  })
})

/** The ground of the dark theme, as in the tokens. */
const DARK = 'rgb(18, 11, 31)'

/** What is wrong with the page that is open, at every width and in both themes. */
async function flaws(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    const beyond = await sidewaysScroll(page)
    if (beyond > 0) found.push(`${beyond} px too wide at ${width}`)
  }
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await accessibilityFlaws(page)).map((flaw) => `${colorScheme}: ${flaw}`))
  }
  return found
}

/** Unpacked, inline and loaded together. */
function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const loaded = performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script')
      .map((entry) => (entry as PerformanceResourceTiming).decodedBodySize)
    const inline = [...document.scripts].map(({ text }) => text.length)
    return [...loaded, ...inline].reduce((sum, size) => sum + size, 0)
  })
}

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}
