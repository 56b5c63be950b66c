import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { house, until } from '#tests/house'
import { atDesk, givenInvite } from './backoffice_desk.js'
import { accessibilityFlaws, inBrowser, sidewaysScroll } from './browser.js'
import { flaws } from './flaws.js'
import { SCHEMES } from './pages.js'

interface Template {
  kind: string
  samples: { name: string }[]
}

const mailFrame = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`)

test.group('mails in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('one is shown as its reader got it, without its code', async ({ assert }) => {
    const { email } = await givenInvite({ first_name: 'Orla' })
    const [{ text }] = await (await house()).mails(email)
    const code = /code=([A-Z2-9]{8})/.exec(text)![1]
    const { page, offences } = await atDesk(browser)
    await page.goto(`/admin/mail?q=${email}`)
    await page.getByRole('link', { name: email }).click()
    const drawer = page.getByRole('dialog', { name: 'Mail' })
    await drawer.getByText('Your invitation to teach on InstaInstru').waitFor()
    const frame = mailFrame(page, `Mail to ${email}`)
    await frame.getByRole('heading', { name: 'Orla, you are invited' }).waitFor()
    const shown = await frame.locator('body').innerText()
    assert.include(shown, `••••••${code.slice(-2)}`)
    assert.notInclude(shown, code.slice(0, 4))
    assert.equal(await frame.locator('a[href]').count(), 0)
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('a template is looked at by keyboard: as text, in the dark, on a phone', async ({
    assert,
  }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/mail-templates')
    await page.getByRole('link', { name: 'Student' }).press('Enter')
    const title = 'Invite, student'
    const frame = mailFrame(page, title)
    await frame.getByText('find and book private lessons').waitFor()
    const groundIs = (color: string) =>
      until(() =>
        frame
          .locator('.card')
          .evaluate((card, wanted) => getComputedStyle(card).backgroundColor === wanted, color)
      )
    await groundIs('rgb(255, 255, 255)')

    await page.getByRole('button', { name: 'Dark' }).press('Space')
    await page.locator(`iframe[title="${title}"][src*="theme=dark"]`).waitFor()
    await groundIs('rgb(27, 18, 48)')
    await page.getByRole('button', { name: 'Phone' }).press('Space')
    await until(() => frame.locator('body').evaluate(() => window.innerWidth === 390))

    await page.getByRole('button', { name: 'Text' }).press('Space')
    await page.getByLabel(`${title}, text`).getByText('Or enter this code: ••••••7K').waitFor()
    assert.match(page.url(), /kind=invite&sample=student$/)
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('every template can be read by everyone, by day and by night', async ({ assert }) => {
    const { page } = await atDesk(browser)
    const templates = await page.request.get('/api/admin/mail-templates')
    for (const { kind, samples } of (await templates.json()) as Template[]) {
      for (const theme of SCHEMES) {
        const path = `/api/admin/mail-templates/${kind}/preview`
        const query = `?sample=${samples[0].name}&theme=${theme}`
        await page.setContent(await (await page.request.get(path + query)).text())
        await page.setViewportSize({ width: 320, height: 844 })
        assert.equal(await sidewaysScroll(page), 0, kind)
        const broken = await accessibilityFlaws(page)
        // A mail has no landmarks: mail programs bring their own.
        assert.deepEqual(
          broken.filter((flaw) => !/^(region|landmark)/.test(flaw)),
          [],
          `${kind} ${theme}`
        )
      }
    }
  })

  test('one whose cause is gone says why it cannot be shown', async ({ assert }) => {
    const { email } = await givenInvite()
    const { page } = await atDesk(browser)
    const problem = { status: 410, code: 'mail_cause_gone', detail: 'It is no longer kept.' }
    await page.route('**/preview?*', (route) => route.fulfill({ status: 410, json: problem }))
    await page.goto(`/admin/mail?q=${email}`)
    await page.getByRole('link', { name: email }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('It is no longer kept.').waitFor()
    assert.equal(await alert.getByRole('button').count(), 0)
    assert.equal(await page.locator('iframe').count(), 0)
  })
})
