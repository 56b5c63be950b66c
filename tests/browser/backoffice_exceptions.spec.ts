import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { atDesk, elsewhere } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'

test.group('what deviates from the phase, in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(180_000))

  test('an override is set with its end, seen as an exception, and ended', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/beta/overrides/new')
    const form = page.getByRole('dialog', { name: 'Set an override' })
    await form.getByLabel('What', { exact: true }).selectOption('Sign up as an instructor')
    await form.getByLabel('Instead of').selectOption('No')
    await form.getByLabel('Ends by itself').selectOption('4 hours')
    await form.getByLabel('Reason').fill('The desk is asleep')
    assert.deepEqual(await flaws(page), [], 'form')
    await form.getByRole('button', { name: 'Set it' }).click()
    await page.getByRole('cell', { name: 'in 3 hours' }).waitFor()
    assert.deepEqual(await flaws(page), [])

    await page.goto('/admin/beta/phases')
    await page.getByText('no instead of yes').waitFor()
    await page.getByRole('cell', { name: 'no exception' }).first().waitFor()
    assert.deepEqual(await flaws(page), [], 'phases')

    await page.goto('/admin/beta/overrides')
    await page.getByRole('button', { name: 'End now Sign up as an instructor' }).click()
    const question = page.getByRole('dialog', { name: 'End this override?' })
    await question.getByLabel('Reason').fill('The desk is awake')
    await question.getByRole('button', { name: 'End it now' }).click()
    await page.getByText('Withdrawn').first().waitFor()
    assert.deepEqual(offences, [])
  })

  test('a switch is scheduled in New York time, with the instant beside it, and cancelled', async ({
    assert,
  }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/beta/schedule/new')
    const form = page.getByRole('dialog', { name: 'Schedule a switch' })
    await form.getByLabel('Phase', { exact: true }).selectOption('Public')
    await form.getByLabel('Day in New York').fill('2031-07-04')
    await form.getByLabel('Time in New York').fill('20:00')
    await form.getByText('2031-07-05 00:00 UTC').waitFor()
    await form.getByLabel('Day in New York').fill('2031-03-09')
    await form.getByLabel('Time in New York').fill('02:30')
    await form.getByText('leave this hour out').waitFor()
    assert.isTrue(await form.getByRole('button', { name: 'Schedule' }).isDisabled())
    await form.getByLabel('Time in New York').fill('20:00')
    await form.getByLabel('Reason').fill('The opening night')
    assert.deepEqual(await flaws(page), [], 'form')
    await form.getByRole('button', { name: 'Schedule' }).click()
    await page.getByRole('cell', { name: 'Sun, Mar 9, 20:00 EDT' }).waitFor()
    assert.deepEqual(await flaws(page), [])

    await page.getByRole('button', { name: 'Cancel the switch to Public' }).click()
    const question = page.getByRole('dialog', { name: 'Cancel this switch?' })
    await question.getByLabel('Reason').fill('Not that year')
    await question.getByRole('button', { name: 'Cancel the switch' }).click()
    await page.getByText('Cancelled').first().waitFor()
  })

  test('a preview link is shown once, opens the preview host, is rotated and revoked', async ({
    assert,
  }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/beta/preview/new')
    const form = page.getByRole('dialog', { name: 'Make a preview link' })
    await form.getByLabel('Name').fill('Design review')
    await form.getByRole('button', { name: 'Make the link' }).click()
    const shown = page.getByRole('dialog', { name: 'Here is the link' })
    const link = await shown.locator('code').innerText()
    assert.deepEqual(await flaws(page), [], 'link')
    await shown.getByRole('button', { name: 'Done' }).click()
    await shown.waitFor({ state: 'detached' })
    const row = page.getByRole('row').filter({ hasText: 'Design review' })
    await row.getByText('Live').waitFor()
    assert.notInclude(await page.content(), new URL(link).searchParams.get('token')!)

    const guest = await open(browser, { baseURL: new URL(link).origin })
    await guest.page.goto('/')
    await guest.page.waitForURL('**/staff-login?to=**')
    assert.equal(await openLink(guest.page, link), 204)
    assert.equal((await guest.page.goto('/'))!.status(), 200)
    await page.reload()
    await row.getByRole('cell', { name: '1', exact: true }).waitFor()

    await row.getByRole('link', { name: 'Rotate' }).click()
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByRole('button', { name: 'Revoke the old link…' }).click()
    const question = page.getByRole('dialog', { name: 'Revoke the old link?' })
    await question.getByLabel('Reason').fill('Rotated')
    await question.getByRole('button', { name: 'Revoke' }).click()
    await row.getByText('Revoked').waitFor()
    await guest.page.goto('/')
    await guest.page.waitForURL('**/staff-login?to=**')
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('support, who may not switch, sees the phase and none of its pages', async ({ assert }) => {
    const { page } = await atDesk(browser)
    const me = { permissions: ['manage_invites'] }
    await page.route('**/api/auth/me', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ json: { ...(await answer.json()), ...me } })
    })
    await page.goto('/admin/beta/phases')
    await page.getByText('This needs the permission manage_phases.').waitFor()
    const pages = page.getByRole('navigation', { name: 'Beta' }).getByRole('link')
    assert.deepEqual(await pages.allInnerTexts(), ['Waitlist', 'Founding'])
    await elsewhere('GET', '/phases/current')
    await page.goto('/admin/founding')
    await page.waitForURL('**/admin/beta/founding')
  })
})

/** Trades the token of a link for the cookie, from a page of the preview host. */
const openLink = (page: Page, link: string) =>
  page.evaluate(async (token) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ token })
    const trade = { method: 'POST', headers, body }
    return (await fetch('/api/beta/preview-access', trade)).status
  }, new URL(link).searchParams.get('token'))
