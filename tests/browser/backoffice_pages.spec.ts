import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import type { Request } from 'playwright-core'
import { house } from '#tests/house'
import { atDesk, givenBatch, givenInvite, paletteOf } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { thereAre } from './waits.js'

const LISTS = [
  'invites',
  'invite-batches',
  'areas',
  'instructors',
  'vetting-reviews',
  'suppressions',
  'audit-events',
  'mail',
  'jobs',
  'settings',
]

test.group('back office pages', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    await givenInvite({ campaign: 'a-campaign-with-a-rather-long-name', founding: true })
    await givenBatch()
  })

  test('every list and a row of it are whole on every screen, usable by everyone, by day and by night', async ({
    assert,
  }) => {
    const { page, offences } = await atDesk(browser)
    const wrong: string[] = []
    const note = (where: string, found: string[]) =>
      wrong.push(...found.map((flaw) => `${where}: ${flaw}`))
    for (const path of LISTS) {
      await page.goto(`/admin/${path}`)
      await page.locator('table[aria-busy=false]').waitFor()
      note(path, await flaws(page))

      const row = page.locator('a[data-row]').first()
      if (await row.count()) {
        await row.click()
        // Most rows open a drawer, a batch a page of its own.
        await page.locator('[role=dialog] dl, main dl').first().waitFor()
        note(`${path}, a row`, await flaws(page))
      }
      note(path, offences.splice(0))
    }
    assert.deepEqual(wrong, [])
  }).timeout(600_000)

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
    await page.getByRole('link', { name: 'To dashboard' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dashboard' }).waitFor()
    assert.deepEqual(offences, [])
  })

  test('so is the palette, which searches for what has no name there', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/jobs')
    await page.getByRole('table', { name: 'Jobs' }).waitFor()
    await page.keyboard.press('Control+k')
    await paletteOf(page).getByRole('combobox').fill('zq xw')
    await paletteOf(page).getByRole('option', { name: 'Search invites for “zq xw”' }).waitFor()
    await thereAre(1, paletteOf(page).getByRole('option'))
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
    const weigh = (request: Request) => {
      if (!['script', 'stylesheet'].includes(request.resourceType())) return
      sizes.push(
        request.response().then(async (response) => gzipSync(await response!.body()).length)
      )
    }
    page.on('requestfinished', weigh)
    await page.goto('/admin/invites')
    await page.locator('table[aria-busy=false]').waitFor()
    page.off('requestfinished', weigh)
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    assert.isAbove(bytes, 50_000)
    assert.isAtMost(bytes, 300_000)
  })
})
