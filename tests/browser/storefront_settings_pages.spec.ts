import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { house } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { form, newcomer, notice } from './newcomers.js'
import { hasFocus } from './waits.js'

const SECTIONS = ['profile', 'security', 'sessions', 'notifications', 'learners', 'privacy']

/** The sections of an instructor are the same, but under another address and without learners. */
const PAGES = [
  { role: 'student', sections: SECTIONS },
  { role: 'instructor', sections: ['profile'] },
] as const

const MOST_SCRIPT_BYTES = 110_000

test.group('settings pages', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('those of the role {role} are whole on every screen, usable by everyone, and light')
    .with([...PAGES])
    .run(async ({ assert }, { role, sections }) => {
      const { page, offences } = await open(browser, { baseURL })
      await newcomer(page, role)
      for (const section of sections) {
        await page.goto(`/${role}/settings/${section}`)
        assert.isBelow(await scriptBytes(page), MOST_SCRIPT_BYTES, section)
        for (const fold of await page.locator('details').all()) {
          await fold.evaluate((element: HTMLDetailsElement) => (element.open = true))
        }
        assert.deepEqual(await flaws(page), [], section)
      }
      assert.deepEqual(offences, [])
    })

  test('everything is done by keyboard alone', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    await newcomer(page)
    await page.goto('/student/settings/profile')
    await tabTo(page, 'link', 'Notifications')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/notifications')
    await tabTo(page, 'checkbox', 'Reviews by E-mail')
    await page.keyboard.press('Space')
    await tabTo(page, 'button', 'Save choices')
    await page.keyboard.press('Enter')
    await notice(page, 'Your choices are saved.')
    assert.isFalse(await page.getByRole('checkbox', { name: 'Reviews by E-mail' }).isChecked())

    await page.goto('/student/settings/learners')
    await tabTo(page, 'textbox', 'First name')
    await page.keyboard.type('Ines')
    await page.keyboard.press('Enter')
    const summary = page.getByRole('alert')
    await hasFocus(summary)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await hasFocus(page.getByLabel('Birth date'))
    await page.keyboard.type('03092017')
    await page.keyboard.press('Enter')
    await notice(page, 'The learner is added.')

    await page.goto('/student/settings/privacy')
    await tabToSummary(page, 'Delete my account')
    await page.keyboard.press('Enter')
    await form(page, 'Delete my account').waitFor()
    await tabTo(page, 'textbox', 'Type DELETE')
  })

  test('all forms work without scripts', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    await newcomer(page)
    await page.goto('/student/settings/profile')
    await form(page, 'Profile').getByLabel('First name').fill('')
    await form(page, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await form(page, 'Profile').getByRole('alert').waitFor()
    await form(page, 'Profile').getByLabel('First name').fill('Nella')
    await form(page, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await notice(page, 'Your profile is saved.')

    await page.goto('/student/settings/notifications')
    await page.getByRole('checkbox', { name: 'Reviews by E-mail' }).uncheck()
    await page.getByRole('button', { name: 'Save choices' }).click()
    await notice(page, 'Your choices are saved.')
    assert.isFalse(await page.getByRole('checkbox', { name: 'Reviews by E-mail' }).isChecked())

    await page.goto('/student/settings/privacy')
    await page.getByRole('button', { name: 'Pack my data' }).click()
    await notice(page, 'We are packing your data.')
    await page.getByText('Switch my account off').click()
    await form(page, 'Switch my account off').getByRole('button').click()
    await form(page, 'Switch my account off').getByRole('alert').waitFor()
  })
})

type Focusable = 'link' | 'checkbox' | 'button' | 'textbox'

async function tabTo(page: Page, role: Focusable, name: string): Promise<void> {
  const wanted = page.getByRole('main').getByRole(role, { name })
  await tabUntil(page, () => wanted.evaluate((element) => element === document.activeElement))
}

async function tabToSummary(page: Page, name: string): Promise<void> {
  const wanted = page.locator('summary', { hasText: name })
  await tabUntil(page, () => wanted.evaluate((element) => element === document.activeElement))
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not get there.')
}

/** All that a page runs, as it travels. */
async function scriptBytes(page: Page): Promise<number> {
  const [sources, inline] = await page.evaluate(() => [
    performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script')
      .map(({ name }) => name),
    [...document.scripts].map(({ text }) => text),
  ])
  const loaded = await Promise.all(sources.map(async (url) => (await fetch(url)).text()))
  return [...loaded, ...inline].reduce((sum, text) => sum + gzipSync(text).length, 0)
}
