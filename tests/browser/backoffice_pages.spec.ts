import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import type { Browser } from 'playwright-core'
import { house } from '#tests/house'
import { atDesk, givenBatch, givenInvite, paletteOf } from './backoffice_desk.js'
import { launch, leave, open } from './browser.js'
import { flaws } from './flaws.js'

const LISTS = [
  'invites',
  'invite-batches',
  'suppressions',
  'audit-events',
  'mail',
  'jobs',
  'settings',
]

test.group('back office pages', (group) => {
  let browser: Browser

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    browser = await launch()
    await givenInvite({ campaign: 'a-campaign-with-a-rather-long-name', founding: true })
    await givenBatch()
    return () => browser.close()
  })
  group.each.teardown(() => leave(browser))

  test('{$self} is whole on every screen and usable by everyone, by day and by night')
    .with(LISTS)
    .run(async ({ assert }, path) => {
      const { page, offences } = await atDesk(browser)
      await page.goto(`/admin/${path}`)
      await page.locator('table[aria-busy=false]').waitFor()
      assert.deepEqual(await flaws(page), [])

      const row = page.locator('a[data-row]').first()
      if (await row.count()) {
        await row.click()
        // Most rows open a drawer, a batch a page of its own.
        await page.locator('[role=dialog] dl, main dl').first().waitFor()
        assert.deepEqual(await flaws(page), [], 'detail')
      }
      assert.deepEqual(offences, [])
    })

  test('so is the sign-in page', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL: (await house()).url })
    await page.goto('/admin/sign-in')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('so is a page that does not exist, and it leads on', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/no-such-page')
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor()
    assert.match(await page.title(), /^There is no such page · /)
    assert.deepEqual(await flaws(page), [])
    await page.getByRole('link', { name: 'To invites' }).click()
    await page.getByRole('heading', { name: 'Invites' }).waitFor()
    assert.deepEqual(offences, [])
  })

  test('so is the palette, which searches for what has no name there', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/jobs')
    await page.getByRole('table', { name: 'Jobs' }).waitFor()
    await page.keyboard.press('Control+k')
    await paletteOf(page).getByRole('combobox').fill('zq xw')
    await paletteOf(page).getByRole('option', { name: 'Search invites for “zq xw”' }).waitFor()
    assert.equal(await paletteOf(page).getByRole('option').count(), 1)
    assert.deepEqual(await flaws(page), [])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/invites?q=zq%20xw')
    assert.deepEqual(offences, [])
  })

  test('a setting shows its whole value on a phone', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/admin/settings')
    await page.locator('table[aria-busy=false]').waitFor()
    const cut = await page
      .locator('td:nth-child(2) span')
      .evaluateAll((spans) => spans.filter((one) => one.scrollWidth > one.clientWidth + 1).length)
    assert.equal(cut, 0)
  })

  test('a list that cannot be loaded says why, whom to quote, and tries again', async ({
    assert,
  }) => {
    const { page } = await atDesk(browser)
    const list = '**/api/admin/suppressions?*'
    const problem = { code: 'internal', detail: 'It broke.', request_id: 'REQUEST-7' }
    await page.route(list, (route) => route.fulfill({ status: 500, json: problem }))
    await page.goto('/admin/suppressions')
    const alert = page.getByRole('alert')
    await alert.getByText('REQUEST-7').waitFor()
    assert.include(await alert.innerText(), 'It broke.')

    await page.unroute(list)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await alert.waitFor({ state: 'detached' })
    await page.locator('table[aria-busy=false]').waitFor()
  })

  test('the first page weighs at most 300 kB of script and style', async ({ assert }) => {
    const { page } = await atDesk(browser)
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (!['script', 'stylesheet'].includes(request.resourceType())) return
      sizes.push(
        request.response().then(async (response) => gzipSync(await response!.body()).length)
      )
    })
    await page.goto('/admin/invites')
    await page.locator('table[aria-busy=false]').waitFor()
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    assert.isAbove(bytes, 50_000)
    assert.isAtMost(bytes, 300_000)
  })
})
