import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { newId } from '#api/core/ids'
import { atDesk, freshAddress } from './backoffice_desk.js'
import { accessibilityFlaws, inBrowser } from './browser.js'

/** More than two requests hold, and more than a page shows. */
const MANY = 230

async function givenInvites(campaign: string): Promise<void> {
  await db.rawQuery(
    `INSERT INTO invites (id, market_id, code_hmac, code_sealed, code_hint, email, email_key, role,
       source, campaign, state, expires_in_days, expires_at, created_at)
     SELECT '01K' || lpad(n::text, 23, '0'), (SELECT id FROM markets LIMIT 1), 'many' || n, '', 'AA',
       'many' || n || '@example.com', 'many' || n || '@example.com', 'student', 'single', ?, 'sent', 14,
       now() + interval '14 days', now() - n * interval '1 second'
     FROM generate_series(1, ?::int) AS n`,
    [campaign, MANY]
  )
}

async function givenDeadJobs(count: number): Promise<void> {
  const at = new Date()
  for (let n = 0; n < count; n += 1) {
    const job = { id: newId(), name: 'purge_accounts', payload: {}, max_attempts: 3, attempts: 3 }
    const ended = { state: 'dead', run_at: at, created_at: at, last_error: 'The disk was full.' }
    await db.table('jobs').insert({ ...job, ...ended })
  }
}

test.group('many rows in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('all that match are ticked across pages, and revoked in portions', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await givenInvites('many')
    await page.goto('/admin/invites?campaign=many&per=25')
    await page.getByRole('checkbox', { name: 'Select all rows' }).check()
    const bar = page.getByRole('region', { name: 'Selected rows' })
    await bar.getByText('25 invites selected').waitFor()
    await bar.getByRole('button', { name: `Select all ${MANY} that match` }).click()
    await bar.getByText(`${MANY} invites selected`).waitFor()

    await bar.getByRole('button', { name: 'Revoke' }).click()
    await page.getByLabel('Reason').fill('The wrong list')
    await page.getByLabel('Type “revoke”').fill('revoke')
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText(`${MANY} invites done, 0 refused.`).waitFor()
    const [{ revoked }] = await db
      .from('invites')
      .where({ campaign: 'many', state: 'revoked' })
      .count('* as revoked')
    assert.equal(Number(revoked), MANY)
    assert.deepEqual(offences, [])
  })

  test('pages are turned by number, to the last and back', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites?campaign=many&per=25')
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await pages.getByRole('button', { name: 'Last page' }).click()
    await page.getByText(`226–${MANY} of ${MANY}`).waitFor()
    assert.isTrue(await pages.getByRole('button', { name: 'Next page' }).isDisabled())
    await pages.getByLabel('Page, of 10').fill('4')
    await page.keyboard.press('Enter')
    await page.getByText(`76–100 of ${MANY}`).waitFor()
    await pages.getByLabel('Page, of 10').fill('99')
    await page.keyboard.press('Enter')
    await page.getByText(`226–${MANY} of ${MANY}`).waitFor()
    await pages.getByRole('button', { name: 'First page' }).click()
    await page.getByText(`1–25 of ${MANY}`).waitFor()
  })

  test('dead jobs are run again, one from its row and the rest together', async ({ assert }) => {
    await givenDeadJobs(3)
    const { page } = await atDesk(browser)
    await page.goto('/admin/jobs')
    await page.getByRole('button', { name: 'Dead', exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: 'The disk was full.' })
    await row.nth(2).waitFor()
    await row
      .first()
      .getByRole('button', { name: /^Actions for/ })
      .click()
    await page.getByRole('menuitem', { name: 'Run again' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Run again' }).click()
    await row.nth(2).waitFor({ state: 'detached' })

    await page.getByRole('checkbox', { name: 'Select all rows' }).check()
    const bar = page.getByRole('region', { name: 'Selected rows' })
    await bar.getByRole('button', { name: 'Run again' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Run again' }).click()
    await page.getByText('2 jobs done, 0 refused.').waitFor()
    assert.equal((await db.from('jobs').where('state', 'dead')).length, 0)
  })

  test('pasted addresses are kept from mail; the one that is none says so', async ({ assert }) => {
    const [first, second] = [freshAddress(), freshAddress()]
    const { page } = await atDesk(browser)
    await page.goto('/admin/suppressions')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByLabel('Addresses').fill(`${first}, Ann Lee <${second}>\nnobody@`)
    await page.getByRole('button', { name: 'Stop mail to 3' }).click()
    const result = page.getByRole('dialog', { name: 'Partly done' })
    await result.getByText('2 addresses done, 1 refused.').waitFor()
    await result.getByRole('list', { name: 'Refused' }).getByText('nobody@').waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    await result.getByRole('button', { name: 'Close' }).last().click()
    for (const address of [first, second])
      await page.getByRole('cell', { name: address, exact: true }).waitFor()
  })
})
