import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { until } from '#tests/house'
import { atDesk, elsewhere, paletteOf } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { hasFocus } from './waits.js'

const mark = (page: Page) => page.getByRole('banner').getByText('Phase:')
const shows = (page: Page, phase: string) =>
  until(async () => (await mark(page).locator('..').innerText()).includes(phase))

/** As the other tests expect it. */
async function openBeta(): Promise<void> {
  await elsewhere('PUT', '/phases/current', {
    phase: 'open_beta',
    reason: 'As other tests like it',
  })
}

test.group('the phases in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(180_000))
  group.each.setup(openBeta)
  group.each.teardown(openBeta)

  test('a switch shows whom it touches, wants a word where it shuts out, and can be undone', async ({
    assert,
  }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/beta/phases')
    await page.getByRole('columnheader', { name: /Now\s*Open beta/ }).waitFor()
    await page.getByRole('link', { name: 'Switch to Closed' }).click()
    await page.getByRole('table', { name: 'Whom it touches' }).waitFor()
    const switchIt = page.getByRole('button', { name: 'Switch to Closed' })
    await page.getByLabel('Reason').fill('A night of repairs')
    assert.isTrue(await switchIt.isDisabled())
    await page.getByLabel('Type “closed”').fill('Closed')
    assert.deepEqual(await flaws(page), [])
    await switchIt.click()
    await shows(page, 'Closed')
    await page.getByText('A night of repairs').waitFor()

    await page.getByRole('button', { name: 'Undo' }).click()
    await shows(page, 'Open beta')
    await page.getByRole('link', { name: 'History', exact: true }).click()
    const lines = page.getByRole('table', { name: 'History of phases' })
    await lines
      .getByRole('cell', { name: 'Undone right after the switch', exact: true })
      .first()
      .waitFor()
    await lines.getByRole('cell', { name: 'A night of repairs', exact: true }).first().waitFor()
    assert.deepEqual(await flaws(page), [], 'history')
    assert.deepEqual(offences, [])
  })

  test('a pair of axes without a name is shown as one, and left by the way back', async ({
    assert,
  }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/beta/phases/switch')
    await page.getByLabel('Phase', { exact: true }).selectOption('Custom…')
    await page.getByLabel('Instructors').selectOption('Open')
    await page.getByLabel('Students').selectOption('Referral only')
    await page.getByText('instructors open, students by referral').waitFor()
    await page.getByLabel('Reason').fill('Friends of friends')
    await page.getByLabel('Type “custom”').fill('custom')
    await page.getByRole('button', { name: 'Switch to Custom' }).click()
    await shows(page, 'Custom')
    await page.getByRole('columnheader', { name: /Now\s*Custom/ }).waitFor()
    assert.deepEqual(await flaws(page), [])

    await page.getByRole('link', { name: 'Back to Open beta' }).click()
    await page.getByLabel('Reason').fill('Enough friends')
    const word = page.getByLabel('Type “open beta”')
    const goBack = page.getByRole('button', { name: 'Go back to Open beta' })
    await goBack.waitFor()
    if (await word.count()) await word.fill('open beta')
    await goBack.click()
    await shows(page, 'Open beta')
  })

  test('goes by keyboard alone, from the palette to the note', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites')
    await page.locator('table[aria-busy=false]').waitFor()
    await page.keyboard.press('Control+k')
    await hasFocus(paletteOf(page).getByRole('combobox'))
    await page.keyboard.type('switch the')
    await page.keyboard.press('Enter')
    const phase = page.getByLabel('Phase', { exact: true })
    await phase.waitFor()
    await page.keyboard.press('Tab')
    await tabTo(page, 'Phase')
    await page.keyboard.type('Publ')
    await page.getByRole('table', { name: 'Whom it touches' }).waitFor()
    await tabTo(page, 'Reason')
    await page.keyboard.type('The opening night')
    await tabTo(page, 'Switch to Public')
    await page.keyboard.press('Enter')
    await shows(page, 'Public')
    assert.equal((await phaseNow()).phase, 'public')
  })

  test('another tab follows within a second or two, wherever it is', async ({ assert }) => {
    const [desk, other] = [await atDesk(browser), await atDesk(browser)]
    await desk.page.goto('/admin/jobs')
    await other.page.goto('/admin/beta/phases')
    await shows(desk.page, 'Open beta')
    await other.page.getByText('Live', { exact: true }).waitFor()
    assert.equal(await desk.page.getByText('Live', { exact: true }).count(), 0)
    await elsewhere('PUT', '/phases/current', { phase: 'alpha', reason: 'Fewer at a time' })
    await shows(desk.page, 'Alpha')
    await other.page.getByRole('columnheader', { name: /Now\s*Alpha/ }).waitFor()
    await other.page.getByText('Fewer at a time').waitFor()
  })
})

const phaseNow = () => elsewhere<{ phase: string }>('GET', '/phases/current')

/** Goes on with the tab key until something with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await until(async () => {
    const focus = page.locator(':focus')
    const label = await focus.evaluate((one: HTMLInputElement) =>
      [...(one.labels ?? [])].map((label) => label.innerText).join(' ')
    )
    const told = label || (await focus.innerText().catch(() => ''))
    if (told.trim() === name) return true
    await page.keyboard.press('Tab')
    return false
  })
}
