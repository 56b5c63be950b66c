import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { atDesk, elsewhere, freshAddress, givenInvite } from './backoffice_desk.js'
import { accessibilityFlaws, inBrowser } from './browser.js'

test.group('the system pages of the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('a setting is changed within its bounds, with a reason that stays', async ({
    assert,
    cleanup,
  }) => {
    const asBefore = { value: 100, reason: 'As before' }
    cleanup(() => elsewhere('PUT', '/settings/beta.founding_slots', asBefore))
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/settings/beta~founding_slots')
    const drawer = page.getByRole('dialog', { name: 'Setting' })
    await drawer.getByLabel('New value').fill('120')
    await drawer.getByLabel('Reason').fill('Twenty more were promised')
    await drawer.getByRole('button', { name: 'Change' }).click()
    await drawer.getByText('100 → 120').waitFor()
    await drawer.getByText('Twenty more were promised').waitFor()
    assert.propertyVal(await elsewhere('GET', '/settings/beta.founding_slots'), 'value', 120)
    assert.deepEqual(offences, [])
  })

  test('an area is shown under another name, until it is left to the map again', async ({
    assert,
  }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/areas?borough=brooklyn&q=slope')
    await page.getByRole('link', { name: 'Park Slope' }).click()
    const drawer = page.getByRole('dialog', { name: 'Area' })
    await drawer.getByRole('img', { name: 'Outline of Park Slope' }).waitFor()
    for (const name of ['The Slope', '']) {
      await drawer.getByLabel('Shown as').fill(name)
      await drawer.getByLabel('Reason').fill('What the neighbors say')
      await drawer.getByRole('button', { name: 'Change' }).click()
      await drawer.getByRole('img', { name: `Outline of ${name || 'Park Slope'}` }).waitFor()
    }
    assert.deepEqual(await accessibilityFlaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('an address is kept from mail and let go again', async ({ assert }) => {
    const { page } = await atDesk(browser)
    const address = freshAddress()
    await page.goto('/admin/suppressions')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByLabel('Addresses').fill(address)
    await page.getByRole('button', { name: 'Stop mail' }).click()

    await page.getByRole('button', { name: `Actions for ${address}` }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    const question = page.getByRole('dialog', { name: 'Remove from the list?' })
    await question.getByLabel('Reason').fill('Asked to hear from us again')
    await question.getByLabel('Type “remove”').fill('remove')
    await question.getByRole('button', { name: 'Remove' }).click()
    await question.waitFor({ state: 'detached' })
    const row = page.getByRole('row').filter({ hasText: address })
    await row.waitFor({ state: 'detached' })
    assert.equal(await row.count(), 0)
  })

  test('what fits the filters is downloaded, not only what the page shows', async ({ assert }) => {
    const [kept, left] = [await givenInvite({ campaign: 'export' }), await givenInvite()]
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites?campaign=export')
    await page.getByRole('link', { name: kept.email }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    const csv = await readFile(await download.path(), 'utf8')
    assert.include(csv, kept.email)
    assert.notInclude(csv, left.email)
  })
})
