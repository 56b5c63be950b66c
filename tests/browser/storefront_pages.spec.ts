import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { house, until } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { GUEST_PAGES, INSTRUCTOR_PAGES } from './pages.js'
import { signIn } from './visitors.js'

const MOST_SCRIPT_BYTES = 8_000
const NOT_FOUND = 'Nobody lives here'
const MISSING = '/no-such-page'

/** What a page answers that is there to refuse something. */
const STATUS: Record<string, number> = {
  [MISSING]: 404,
  '/invite/claim?code=AAAA-AAAA': 404,
}

test.group('storefront pages', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(600_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('every page a guest sees is whole on every screen, usable by everyone, and light', async ({
    assert,
  }) => {
    const { page, offences } = await open(browser, { baseURL })
    const found: Record<string, string[]> = {}
    for (const path of GUEST_PAGES) {
      found[path] = await arrivedAt(page, path)
      const script = await scriptBytes(page)
      if (script >= MOST_SCRIPT_BYTES) found[path].push(`${script} bytes of script`)
      found[path].push(...(await flaws(page)), ...offences.splice(0))
    }
    assert.deepEqual(wrong(found), {})
  })

  test('so is every page an instructor sees', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    await signIn(page, 'instructor@instainstru.test')
    const found: Record<string, string[]> = {}
    for (const path of INSTRUCTOR_PAGES) {
      found[path] = await arrivedAt(page, path)
      found[path].push(...(await flaws(page)), ...offences.splice(0))
    }
    assert.deepEqual(wrong(found), {})
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
    // Nothing is painted before the styles are there.
    await until(async () => (await background(page)) !== 'rgba(0, 0, 0, 0)')
    assert.equal(await background(page), DARK)
  })
})

const wrong = (found: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(found).filter(([, flaws]) => flaws.length > 0))

/** Opens a page; what is wrong when another one came, as "not found" where a page has gone. */
async function arrivedAt(page: Page, path: string): Promise<string[]> {
  const answer = await page.goto(path)
  const wanted = path in STATUS ? STATUS[path] : 200
  const heading = await page.getByRole('heading', { level: 1 }).first().innerText()
  const found: string[] = []
  if (answer?.status() !== wanted) found.push(`answered ${answer?.status()}`)
  const { pathname, search } = new URL(page.url())
  if (pathname + search !== path) found.push(`led to ${pathname + search}`)
  if ((heading === NOT_FOUND) !== (path === MISSING)) found.push(`says “${heading}”`)
  return found
}

/** The ground of the dark theme, as in the tokens. */
const DARK = 'rgb(18, 11, 31)'

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
