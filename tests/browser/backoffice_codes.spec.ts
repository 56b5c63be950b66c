import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { house, until } from '#tests/house'
import { ADMIN, atDesk } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { thereAre } from './waits.js'

const freshCampaign = () => `codes-${crypto.randomUUID().slice(0, 8)}`

async function fillIn(page: Page, count: number, campaign: string) {
  await page.goto('/admin/invites/generate')
  await page.getByLabel('How many').fill(String(count))
  await page.getByLabel('Campaign').fill(campaign)
}

/** How many invites of a campaign there are. */
async function made(campaign: string): Promise<number> {
  const { url, token } = await house()
  const answer = await fetch(
    `${url}/api/admin/invites?campaign=${encodeURIComponent(campaign)}&_end=1`,
    { headers: { authorization: `Bearer ${await token(ADMIN)}` } }
  )
  return Number(answer.headers.get('x-total-count'))
}

test.group('codes to hand over', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('are made once, even when the first answer was lost and somebody clicks on', async ({
    assert,
  }) => {
    const campaign = freshCampaign()
    const { page } = await atDesk(browser)
    await page.route(
      '**/api/admin/invites/generate',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 }
    )
    await fillIn(page, 3, campaign)
    await page.getByRole('button', { name: 'Make the codes' }).click()
    await page.getByRole('alert').getByText('No codes were made').waitFor()
    await page.getByRole('button', { name: 'Make the codes' }).dblclick()
    await page.getByRole('heading', { name: '3 codes for instructors' }).waitFor()
    await thereAre(3, page.getByRole('table', { name: 'Codes' }).locator('tbody tr'))
    assert.equal(await made(campaign), 3)
  })

  test('are not lost by leaving without them', async ({ assert }) => {
    const { page } = await atDesk(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
    await fillIn(page, 2, freshCampaign())
    await page.getByRole('button', { name: 'Make the codes' }).click()
    await page.getByText('Take them with you now').waitFor()
    const questions: string[] = []
    page.on('dialog', (dialog) => {
      questions.push(dialog.message())
      void dialog.dismiss()
    })
    const rail = page.getByRole('navigation', { name: 'Sections' })
    await rail.getByRole('link', { name: 'Batches' }).click()
    await until(async () => questions.length > 0)
    assert.match(questions[0], /shown in full only now/)
    const first = await page.locator('tbody code').first().innerText()

    await page.getByRole('button', { name: 'Copy all' }).click()
    await page.getByText('Take them with you now').waitFor({ state: 'detached' })
    assert.include(await page.evaluate(() => navigator.clipboard.readText()), first)
    await rail.getByRole('link', { name: 'Batches' }).click()
    await page.waitForURL('**/admin/invite-batches')
    assert.lengthOf(questions, 1)
  })

  test('go into a spreadsheet that runs nothing, and onto paper as cards', async ({ assert }) => {
    const campaign = `=${freshCampaign()}`
    const { page, offences } = await atDesk(browser)
    await fillIn(page, 4, campaign)
    await page.getByRole('button', { name: 'Make the codes' }).press('Enter')
    const codes = page.locator('tbody code')
    await thereAre(4, codes)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    assert.lengthOf(lines, 5)
    for (const [index, code] of (await codes.allInnerTexts()).entries()) {
      assert.include(lines[index + 1], code)
      assert.include(lines[index + 1], `,'${campaign},`)
      assert.include(lines[index + 1], '/invite/claim?code=')
    }

    assert.deepEqual(await flaws(page), [])
    await page.emulateMedia({ media: 'print' })
    assert.isFalse(await page.getByRole('heading', { level: 1 }).isVisible())
    assert.equal(await page.locator('.code-card:visible').count(), 4)
    assert.include(
      await page.locator('.code-card').first().innerText(),
      (await codes.first().textContent()) ?? 'nothing'
    )
    assert.deepEqual(offences, [])
  })

  test('of a kind that the server refuses say so at the field', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await fillIn(page, 1, 'x')
    await page.getByLabel('Campaign').fill('in\u200bvisible')
    await page.getByRole('button', { name: 'Make the codes' }).click()
    const said = page.locator('#codes-campaign-error')
    await said.filter({ hasText: /\w/ }).waitFor()
    assert.equal(await page.getByLabel('Campaign').getAttribute('aria-invalid'), 'true')
  })
})
