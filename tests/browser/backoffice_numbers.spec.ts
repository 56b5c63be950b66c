import { test } from '@japa/runner'
import { house, until } from '#tests/house'
import { ADMIN, atDesk, elsewhere } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { thereAre } from './waits.js'

interface Step {
  step: string
  count: number
  measured: boolean
}

const answer = <Body>(path: string) => elsewhere<Body>('GET', path)

async function totalOf(path: string): Promise<number> {
  const { url, token } = await house()
  const headers = { authorization: `Bearer ${await token(ADMIN)}` }
  const { headers: told } = await fetch(`${url}/api/admin${path}`, { headers })
  return Number(told.get('x-total-count'))
}

test.group('numbers in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(180_000))

  test('begin the day with today, and each leads to its list', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/')
    await page.getByRole('heading', { level: 1, name: 'Dashboard' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Claimed' }).waitFor()
    const { steps } = await answer<{ steps: Step[] }>('/funnel')
    assert.isAbove(steps[0]!.count, 100)
    await page.getByText('Invited in the last 6 weeks').waitFor()
    await page.getByRole('region', { name: 'Health' }).waitFor()
    assert.deepEqual(await flaws(page), [])

    await page.getByRole('link', { name: 'Claimed' }).click()
    await page.waitForURL('**/admin/invites?state=redeemed')
    await page.locator('table[aria-busy=false]').waitFor()
    assert.deepEqual(offences, [])
  })

  test('of the funnel are those of the API, and each leads to its people', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/beta/funnel?cohort=campaign')
    const table = page.getByRole('table', { name: 'Steps' })
    await table.waitFor()
    await page.locator('.recharts-bar-rectangle').first().waitFor()
    // What was sent before goes on arriving and being read, so both are asked until they meet.
    await until(async () => {
      const { steps } = await answer<{ steps: Step[] }>('/funnel')
      for (const { step, count } of steps.filter(({ measured }) => measured)) {
        const link = table.getByRole('link', { name: `people who reached ${words(step)}` })
        if ((await link.innerText()).match(/\d+/)?.[0] === String(count)) continue
        await page.reload()
        await table.waitFor()
        return false
      }
      return true
    }, 60_000)
    await page.getByText(/^Not measured yet: first booking/).waitFor()
    await page.getByRole('link', { name: 'september-list' }).waitFor()
    assert.deepEqual(await flaws(page), [])

    await page.setViewportSize({ width: 1280, height: 844 })
    await page.getByRole('link', { name: 'september-list' }).click()
    await page.waitForURL('**/beta/funnel?campaign=september-list')
    await table.getByRole('link', { name: 'reached Opened' }).click()
    await page.getByRole('heading', { level: 1, name: 'Reached “opened”' }).waitFor()
    const total = await totalOf('/funnel/steps/opened/rows?campaign=september-list')
    await page.getByText(new RegExp(`of ${total}$`)).waitFor()
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('of each day stand below their picture', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/metrics')
    const table = page.getByRole('table', { name: 'Days' })
    await table.waitFor()
    await page.locator('.recharts-line-curve').first().waitFor()
    await thereAre(15, table.getByRole('row'))
    assert.deepEqual(await flaws(page), [])
    await page.getByLabel('Show').selectOption('People')
    await table.getByText('Signed up').waitFor()
    assert.deepEqual(offences, [])
  })

  test('tell who is stuck, and people are reminded by keyboard', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/beta/funnel/stuck?step=clicked&sort=-since')
    const table = page.getByRole('table', { name: 'Stuck people' })
    await page.locator('table[aria-busy=false] tbody tr').nth(1).waitFor()
    assert.deepEqual(await flaws(page), [])
    await page.setViewportSize({ width: 1280, height: 844 })

    const rows = table.locator('tbody tr')
    const people = await rows.locator('a[data-row]').allInnerTexts()
    for (const place of [0, 1]) {
      await rows.nth(place).getByRole('checkbox').focus()
      await page.keyboard.press('Space')
    }
    await page.getByRole('button', { name: 'Remind' }).focus()
    await page.keyboard.press('Enter')
    const question = page.getByRole('dialog', { name: 'Send reminders?' })
    await question.getByRole('button', { name: 'Remind' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText(/2/).first().waitFor()
    const { mails } = await house()
    for (const person of people.slice(0, 2)) assert.lengthOf(await mails(person), 1)
    assert.deepEqual(offences, [])
  })

  test('follow a real person from the mail to the page, without redeeming', async ({ assert }) => {
    const { mails, url } = await house()
    const email = `seen.${crypto.randomUUID().slice(0, 8)}@example.com`
    const { id } = await elsewhere('POST', '/invites', { email })
    const state = async () => (await elsewhere('GET', `/invites/${id}`)).state
    await until(async () => (await state()) === 'delivered')
    const [mail] = await mails(email)

    const { page } = await atDesk(browser)
    await page.goto(`${url}/dev/mail/${mail!.id}`)
    await until(async () => (await state()) === 'opened')

    const claim = /https?:\S+\/invite\/claim\?\S+/.exec(mail!.text)![0]
    await page.goto(claim)
    await until(async () => (await state()) === 'clicked')
    const { moments } = (await answer<{ moments: Record<string, string | null> }[]>(
      `/funnel/steps/invited/rows?id=${id}`
    ).then(([row]) => row))!
    assert.isNotNull(moments.delivered)
    assert.isNull(moments.registered)
  })
})

const words = (step: string) => (step.charAt(0).toUpperCase() + step.slice(1)).replaceAll('_', ' ')
