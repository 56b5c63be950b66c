import { test } from '@japa/runner'
import { house, until } from '#tests/house'
import { atDesk, elsewhere, givenInvite } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'

test.group('one invite in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('tells its whole story: states, mails, each try with its answer, time left', async ({
    assert,
  }) => {
    const { id, email } = await givenInvite({ note: 'Plays the harp', campaign: 'autumn' })
    await (await house()).mails(email)
    const { page, offences } = await atDesk(browser)
    await page.goto(`/admin/invites/${id}`)
    const drawer = page.getByRole('dialog', { name: 'Invite' })
    await drawer.getByText('Plays the harp').waitFor()
    await drawer.getByText('in 13 days').or(drawer.getByText('in 14 days')).waitFor()
    await drawer.getByRole('heading', { name: 'History' }).waitFor()

    await drawer.locator('summary').press('Enter')
    await drawer.getByText(/^250 /).waitFor()
    const mail = page.frameLocator('iframe[title="The mail as it was made"]')
    await mail.getByRole('heading', { name: 'You are invited' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('is sent again after a look at the mail', async ({ assert }) => {
    const { id, email } = await givenInvite({ first_name: 'Uma' })
    // One whose mail is on its way cannot be sent again.
    await until(async () => (await elsewhere('GET', `/invites/${id}`)).state === 'delivered')
    const { page } = await atDesk(browser)
    await page.goto(`/admin/invites/${id}`)
    await page.getByRole('button', { name: 'Send again' }).click()
    const question = page.getByRole('dialog', { name: 'Send this invite again?' })
    const mail = page.frameLocator('iframe[title="The mail that goes out"]')
    await mail.getByRole('heading', { name: 'Uma, you are invited' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    await question.getByRole('button', { name: 'Send again' }).click()
    await question.waitFor({ state: 'detached' })
    assert.lengthOf(await (await house()).mails(email, 2), 2)
  })

  test('without an address shows its code to who says why', async ({ assert }) => {
    const [{ id, code }] = await elsewhere<{ id: string; code: string }[]>(
      'POST',
      '/invites/generate',
      { count: 1 }
    )
    const { page, offences } = await atDesk(browser)
    await page.goto(`/admin/invites/${id}`)
    await page.getByRole('button', { name: 'Show the code' }).click()
    const question = page.getByRole('dialog', { name: 'Show this code?' })
    await question.getByLabel('Reason').fill('The card was lost')
    await question.getByRole('button', { name: 'Show the code' }).click()
    await page.getByText(code, { exact: true }).waitFor()
    assert.deepEqual(await flaws(page), [])

    const target = `target_id=${id}&action=invite.code_revealed`
    const events = await elsewhere<unknown[]>('GET', `/audit-events?${target}`)
    assert.lengthOf(events, 1)
    assert.deepEqual(offences, [])
  })
})
