import { test } from '@japa/runner'
import { house } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { form, newcomer, notice } from './newcomers.js'
import { letIn } from './teaching.js'
import { hasFocus } from './waits.js'

const PATH = '/instructor/offerings'

test.group('the pages of what somebody teaches', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('a service is found by typing, priced, and what is too little is said early', async ({
    assert,
  }) => {
    const { page, offences } = await open(browser, { baseURL })
    await letIn(await newcomer(page, 'instructor'))
    await page.goto(PATH)
    await page.getByRole('link', { name: 'Add your first offering' }).click()
    await page.getByRole('searchbox', { name: 'Find a service' }).fill('pian')
    await page.getByRole('link', { name: /^Piano/ }).click()

    const piano = form(page, 'Piano')
    await piano.getByLabel('Online').fill('29.99')
    await piano.getByRole('checkbox', { name: '30 minutes' }).check()
    await piano.getByRole('row', { name: '30 min $15', exact: true }).waitFor()
    await piano.getByText('Online: too little, $30 an hour is the least.').waitFor()
    await piano.getByLabel('At your place').fill('ninety')
    await piano.getByRole('button', { name: 'Add this offering' }).click()
    const alert = piano.getByRole('alert')
    await alert.getByRole('link', { name: /^At your place: Dollars an hour/ }).press('Enter')
    await hasFocus(piano.getByLabel('At your place'))
    assert.deepEqual(await flaws(page), [])

    await piano.getByLabel('At your place').fill('')
    await piano.getByRole('button', { name: 'Add this offering' }).click()
    await alert.getByRole('link', { name: /^Online: 60 minutes would cost \$29\.99/ }).waitFor()
    assert.isTrue(await piano.getByRole('checkbox', { name: '30 minutes' }).isChecked())
    await piano.getByLabel('Online').fill('75')
    await piano.getByRole('button', { name: 'Add this offering' }).click()
    await notice(page, 'Your offering is added.')
    await page.getByText('$37.50').waitFor()
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('an offering is added, changed and archived without scripts', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    await letIn(await newcomer(page, 'instructor'))
    await page.goto(`${PATH}/new`)
    await page.getByRole('searchbox', { name: 'Find a service' }).fill('swimming')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page
      .getByRole('link', { name: /^Swimming/ })
      .first()
      .click()
    await page.getByLabel('At the student’s home').fill('120')
    assert.isFalse(await page.getByLabel('Online').isVisible())
    await page.getByRole('button', { name: 'Add this offering' }).click()
    await notice(page, 'Your offering is added.')

    await page.getByRole('link', { name: /^Change/ }).click()
    const stale = await page.context().newPage()
    await stale.goto(page.url())
    await page.getByLabel('What students need').fill('Goggles')
    await page.getByRole('button', { name: 'Save' }).click()
    await notice(page, 'Your offering is saved.')
    await stale.getByLabel('What students need').fill('Fins')
    await stale.getByRole('button', { name: 'Save' }).click()
    await stale.getByRole('alert').getByText('changed in another window').waitFor()

    await page.getByRole('link', { name: /^Change/ }).click()
    assert.equal(await page.getByLabel('What students need').inputValue(), 'Goggles')
    await page.getByRole('button', { name: /^Archive/ }).click()
    await notice(page, 'The offering is archived.')
    await page.getByText('Archived (1)').click()
    await page.getByRole('link', { name: /^Offer .* again$/ }).click()
    assert.equal(await page.getByLabel('At the student’s home').inputValue(), '120')
  })
})
