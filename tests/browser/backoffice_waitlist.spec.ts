import { test } from '@japa/runner'
import { house } from '#tests/house'
import { atDesk, elsewhere, freshAddress } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { mailAbout } from './mails.js'

const MARK = `w${crypto.randomUUID().slice(0, 6)}`

/** Asks as the page of the storefront does. */
async function givenRequest(wish: object = {}): Promise<string> {
  const email = freshAddress().replace('person', MARK)
  const answer = await fetch(`${(await house()).url}/api/beta/invites/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, ...wish }),
  })
  if (answer.status !== 202) throw new Error(await answer.text())
  return email
}

test.group('the waitlist in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(180_000))

  test('several are invited at once, and whoever cannot be says why', async ({ assert }) => {
    const [one, two, stopped] = [await givenRequest(), await givenRequest(), await givenRequest()]
    await elsewhere('POST', '/suppressions', { address: stopped })
    const { page, offences } = await atDesk(browser)
    await page.goto(`/admin/beta/requests?q=${MARK}&state=open`)
    await page.getByRole('link', { name: one }).waitFor()
    assert.deepEqual(await flaws(page), [])
    await page.getByRole('checkbox', { name: 'Select all rows' }).check()
    const bar = page.getByRole('region', { name: 'Selected rows' })
    await bar.getByRole('button', { name: 'Send an invite (2)' }).click()
    const question = page.getByRole('dialog', { name: 'Invite these people?' })
    await question.getByText('1 ticked row left out').waitFor()
    await question.getByLabel('Role').selectOption('Student')
    await question.getByLabel('Campaign').fill('from-the-list')
    assert.deepEqual(await flaws(page), [], 'question')
    await question.getByRole('button', { name: 'Send an invite' }).click()
    await page.getByText('2 requests done, 0 refused.').waitFor()

    for (const email of [one, two]) await mailAbout(email, 'Your invitation to InstaInstru')
    assert.deepEqual(offences, [])
  })

  test('one that comes in appears by itself, and is declined with a reason', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/beta/requests')
    await page.getByText('Live', { exact: true }).waitFor()
    const email = await givenRequest({ role: 'student' })
    await page.getByRole('link', { name: email }).click()
    const drawer = page.getByRole('dialog', { name: 'Request' })
    await drawer.getByText('Student', { exact: true }).waitFor()
    assert.deepEqual(await flaws(page), [], 'drawer')
    await drawer.getByRole('button', { name: 'Decline' }).click()
    const question = page.getByRole('dialog', { name: 'Decline this request?' })
    await question.getByLabel('Reason').fill('Lives in Boston')
    await question.getByRole('button', { name: 'Decline' }).click()
    await question.waitFor({ state: 'detached' })
    await drawer.getByText('Lives in Boston').waitFor()
    assert.equal(await drawer.getByRole('button', { name: 'Send an invite' }).count(), 0)

    await page.keyboard.press('Escape')
    const again = await givenRequest()
    await elsewhere('POST', '/invites', { email: again })
    await page.goto(`/admin/beta/requests?q=${again}`)
    await page.getByRole('row').filter({ hasText: again }).getByText('Invited').waitFor()
  })
})
