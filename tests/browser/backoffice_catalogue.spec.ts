import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { loadCatalogue } from '#api/catalogue/load/load_catalogue'
import { house } from '#tests/house'
import { atDesk, elsewhere, notesOf } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { focusIsOn, holdsValue } from './waits.js'

test.group('the catalogue in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(240_000))
  group.teardown(async () => void (await loadCatalogue({ force: true })))

  test('is found, edited, guarded against others, retired and brought back', async ({ assert }) => {
    await house()
    const { id } = await db.from('services').where('slug', 'tuba').firstOrFail()
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/catalogue?category=music')
    await page.getByRole('searchbox', { name: 'Search name, alias' }).fill('sousaphone')
    assert.deepEqual(await flaws(page), [])
    await page.getByRole('link', { name: 'Tuba' }).click()
    const drawer = page.getByRole('dialog', { name: 'Service' })
    await drawer.getByText('/services/tuba').first().waitFor()

    await drawer.getByRole('tab', { name: 'Edit' }).click()
    await drawer.getByLabel('Aliases').fill('sousaphone, sax')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await drawer.getByText('"sax" already means saxophone.').first().waitFor()
    assert.deepEqual(await flaws(page), [])
    await drawer.getByLabel('Aliases').fill('sousaphone, oom pah')
    await drawer.getByLabel('Toddler').check()
    await drawer.getByRole('button', { name: 'Save' }).click()
    await notesOf(page).getByText('Changed', { exact: true }).waitFor()
    await focusIsOn(page, /^Save$/)
    assert.containsSubset(await elsewhere('GET', `/services/${id}`), {
      aliases: ['sousaphone', 'oom pah'],
      age_groups: ['toddler', 'kids', 'teens', 'adults'],
    })

    for (const age of ['Toddler', 'Kids', 'Teens', 'Adults']) {
      await drawer.getByLabel(age).uncheck()
    }
    await drawer.getByRole('button', { name: 'Save' }).click()
    await drawer.getByRole('link', { name: /^Ages: / }).waitFor()
    await focusIsOn(page, 'Ages')

    await page.goto(`/admin/catalogue/${id}`)
    await drawer.getByRole('tab', { name: 'Edit' }).click()
    await drawer.getByLabel('Name').fill('Small Tuba')
    await elsewhere('PATCH', `/services/${id}`, { name: 'Big Tuba' })
    await drawer.getByRole('button', { name: 'Save' }).click()
    await drawer.getByText('This was changed meanwhile').waitFor()
    assert.equal(await drawer.getByLabel('Name').inputValue(), 'Small Tuba')
    await drawer.getByRole('button', { name: 'Show what it is now' }).click()
    await holdsValue(drawer.getByLabel('Name'), 'Big Tuba')

    await drawer.getByRole('button', { name: 'Retire' }).click()
    const question = page.getByRole('dialog', { name: /\?$/ })
    await question.getByLabel('Reason').fill('Nobody teaches it')
    await question.getByRole('button', { name: 'Retire' }).click()
    await drawer.getByRole('button', { name: 'Offer again' }).waitFor()
    assert.propertyVal(await elsewhere('GET', `/services/${id}`), 'state', 'retired')
    await drawer.getByRole('button', { name: 'Offer again' }).click()
    await question.getByLabel('Reason').fill('Somebody teaches it')
    await question.getByRole('button', { name: 'Offer again' }).click()
    await drawer.getByRole('button', { name: 'Retire' }).waitFor()
    assert.deepEqual(offences, [])
  })
})
