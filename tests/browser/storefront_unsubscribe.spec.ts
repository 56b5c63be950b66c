import { test } from '@japa/runner'
import { house } from '#tests/house'
import { accessibilityFlaws, inBrowser, open } from './browser.js'
import { inviteByMail } from './invites.js'

test.group('leaving mails', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('an invite leads to a page that asks, and one press ends it, by keyboard alone', async ({
    assert,
  }) => {
    const { mails } = await house()
    const { email } = await inviteByMail({ role: 'student' })
    const [mail] = await mails(email)
    const { page, offences } = await open(browser, { baseURL })
    await page.goto(/https?:\/\/\S+\/unsubscribe\?token=\S+/.exec(mail.text)![0])
    await page.getByRole('heading', { name: 'No more of these mails?' }).waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    await page.getByRole('button', { name: 'Stop these mails' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/unsubscribe/done')
    await page.getByRole('heading', { name: 'That was the last one' }).waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])

    await page.goto('/unsubscribe?token=cut-off')
    await page.getByRole('button', { name: 'Stop these mails' }).click()
    await page.getByRole('heading', { name: 'This link is not complete' }).waitFor()
    assert.deepEqual(offences, [])
  })
})
