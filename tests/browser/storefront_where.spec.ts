import type { Locator } from 'playwright-core'
import { test } from '@japa/runner'
import { house } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { form, newcomer, notice } from './newcomers.js'
import { letIn } from './teaching.js'
import { isSelected } from './waits.js'

const PATH = '/instructor/coverage'

/** Boroughs are folded. */
async function opened(form: Locator, ...boroughs: string[]): Promise<void> {
  for (const name of boroughs) await form.locator('summary', { hasText: name }).click()
}

async function tickEarly(form: Locator): Promise<void> {
  await opened(form, 'Brooklyn', 'Staten Island')
  await form.getByRole('checkbox', { name: 'Park Slope' }).check()
  await form.getByRole('checkbox', { name: 'Add all of Staten Island' }).check()
}

test.group('the page of where somebody teaches', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('boxes and map say the same, and an address shows no house', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    await letIn(await newcomer(page, 'instructor'))
    const coverage = form(page, 'Where you travel to')
    // Ticked before any script is there, and not lost when it comes.
    let ticked: Promise<void> | undefined
    await page.route('**/*.js', async (route) => {
      ticked ??= tickEarly(coverage)
      await ticked
      await route.continue()
    })
    await page.goto(PATH)
    await coverage.getByText('37 neighborhoods chosen.').waitFor()
    await page.unroute('**/*.js')
    await coverage.getByRole('button', { name: 'Undo' }).click()
    await coverage.getByText('No neighborhood chosen').waitFor()
    await coverage.getByLabel('Find a neighborhood').fill('11215')
    const slope = coverage.getByRole('checkbox', { name: 'Park Slope' })
    await slope.check()
    await isSelected(coverage.getByRole('option', { name: 'Park Slope, Brooklyn' }))
    const astoria = coverage.getByRole('option', { name: 'Astoria, Queens' })
    await astoria.focus()
    await page.keyboard.press('Enter')
    await coverage.getByText('2 neighborhoods chosen.').waitFor()
    await coverage.getByLabel('Find a neighborhood').fill('')
    await coverage.getByRole('checkbox', { name: 'All of Staten Island' }).check()
    await coverage.getByRole('button', { name: 'Undo' }).click()
    await coverage.getByText('2 neighborhoods chosen.').waitFor()
    await coverage.getByRole('button', { name: 'Save neighborhoods' }).click()
    await notice(page, 'Your neighborhoods are saved.')
    await form(page, 'Where you travel to').getByText('2 neighborhoods chosen.').waitFor()

    const adding = form(page, 'Add an address')
    await adding.getByLabel('What you call it').fill('Studio')
    await adding.getByLabel('Street and number').fill('287 Fourth Street')
    await adding.getByLabel('ZIP code', { exact: true }).fill('11231')
    await adding.getByText('Pin on the map').click()
    await adding.getByRole('option', { name: 'Park Slope, Brooklyn' }).focus()
    await page.keyboard.press('Enter')
    await adding.getByRole('button', { name: 'Put the pin in the middle' }).click()
    await adding.getByRole('button', { name: 'North' }).click()
    assert.deepEqual(await flaws(page), [])
    await adding.getByRole('button', { name: 'Add', exact: true }).click()
    const bothRight = adding.getByRole('checkbox', { name: 'Both are right' })
    await bothRight.waitFor()
    await adding.getByRole('link', { name: /The pin is in Park Slope, but 11231 is/ }).waitFor()
    await adding.getByRole('img', { name: 'Park Slope, with your pin' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    await bothRight.check()
    await adding.getByRole('button', { name: 'Add', exact: true }).click()
    await notice(page, 'The address is added.')
    await page.locator('summary', { hasText: 'Studio, Park Slope' }).click()
    const point = form(page, 'Studio').locator('input[name=point]')
    assert.match(await point.inputValue(), /^40\.\d{5},-7\d\.\d{5}$/)
    assert.deepEqual(offences, [])
  })

  test('works without scripts, and says what another window changed', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    await letIn(await newcomer(page, 'instructor'))
    await page.goto(PATH)
    const stale = await page.context().newPage()
    await stale.goto(PATH)
    const coverage = form(page, 'Where you travel to')
    await opened(coverage, 'Staten Island', 'Brooklyn')
    await coverage.getByRole('checkbox', { name: 'Add all of Staten Island' }).check()
    await coverage.getByRole('checkbox', { name: 'Park Slope' }).check()
    await coverage.getByRole('button', { name: 'Save neighborhoods' }).click()
    await notice(page, 'Your neighborhoods are saved.')
    await form(page, 'Where you travel to').getByText('36 of 36').waitFor()
    await opened(form(page, 'Where you travel to'), 'Staten Island')
    assert.isTrue(await page.getByRole('checkbox', { name: 'Tottenville' }).isChecked())

    const late = form(stale, 'Where you travel to')
    await opened(late, 'Manhattan')
    await late.getByRole('checkbox', { name: 'Harlem', exact: true }).check()
    await late.getByRole('button', { name: 'Save neighborhoods' }).click()
    await stale.getByRole('alert').getByText('in another window').waitFor()
    await stale.getByText(/^Added: .*Park Slope.* more\.$/).waitFor()
    await opened(form(stale, 'Where you travel to'), 'Manhattan', 'Brooklyn')
    assert.isTrue(await stale.getByRole('checkbox', { name: 'Harlem', exact: true }).isChecked())
    assert.isFalse(await stale.getByRole('checkbox', { name: 'Park Slope' }).isChecked())
    await form(stale, 'Where you travel to').getByRole('button', { name: /^Save/ }).click()
    await notice(stale, 'Your neighborhoods are saved.')
  })
})
