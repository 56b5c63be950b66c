import { test } from '@japa/runner'
import { house, until } from '#tests/house'
import { accessibilityFlaws, inBrowser, open, sidewaysScroll } from './browser.js'
import { isSelected } from './waits.js'

test.group('neighborhoods', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(240_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('are found in the list and on the map, by keyboard alone', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    // Typed before any script is there, and not lost when it comes.
    let typed: Promise<void> | undefined
    await page.route('**/*.js', async (route) => {
      typed ??= page.getByLabel('Name or ZIP code').fill('bed stuy')
      await typed
      await route.continue()
    })
    await page.goto('/neighborhoods')
    const list = page.getByRole('region', { name: 'Brooklyn' })
    const map = page.getByRole('listbox', { name: 'Neighborhoods of New York City' })
    await map.waitFor()
    await page.getByText(/^1 of/).waitFor()
    await list.getByRole('link', { name: 'Bedford-Stuyvesant' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('ZIP 11216').waitFor()
    const chosen = map.getByRole('option', { name: 'Bedford-Stuyvesant, Brooklyn' })
    await isSelected(chosen)

    await page.getByLabel('Name or ZIP code').fill('')
    await chosen.focus()
    await page.keyboard.press('ArrowRight')
    let next = ''
    await until(async () => {
      next = (await map.locator(':focus').getAttribute('aria-label'))!
      return next !== 'Bedford-Stuyvesant, Brooklyn'
    })
    await page.keyboard.press('Enter')
    const name = next.split(',')[0]
    await page
      .getByRole('link', { name, exact: true })
      .and(page.locator('[aria-current]'))
      .waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      assert.equal(await sidewaysScroll(page), 0)
      assert.deepEqual(await accessibilityFlaws(page), [])
    }
    assert.deepEqual(offences, [])
  })
})
