import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import db from '@adonisjs/lucid/services/db'
import { givenPerson, PASSWORD } from '#tests/functional/accounts/people'
import { house } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { form, newcomer, notice } from './newcomers.js'
import { fillSignIn } from './visitors.js'

const PRIVACY = '/student/settings/privacy'

test.group('what becomes of what we keep', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('a person has their data packed, and fetches it', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    await page.goto(PRIVACY)
    await page.getByRole('button', { name: 'Pack my data' }).click()
    await notice(page, 'We are packing your data.')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ])
    const data = await readFile(await download.path(), 'utf8')
    assert.match(download.suggestedFilename(), /^instainstru-.*\.json$/)
    assert.include(JSON.stringify(JSON.parse(data)), email)
    assert.deepEqual(offences, [])
  })

  test('a sign-in of long ago must be renewed before the file leaves', async () => {
    const { page } = await open(browser, { baseURL })
    const { id } = await newcomer(page)
    await page.goto(PRIVACY)
    await page.getByRole('button', { name: 'Pack my data' }).click()
    await page.getByRole('link', { name: 'Download' }).waitFor()
    const long = new Date(Date.now() - 60 * 60 * 1000)
    await db.from('sessions').where('user_id', id).update({ created_at: long })
    await page.getByRole('link', { name: 'Download' }).click()
    await page.getByText('Your sign-in is a while ago').waitFor()
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await page.waitForURL('**/signin?next=**')
  })

  test('a deleted account is not known any more', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    await page.goto(PRIVACY)
    await fillDeletion(page, 'delete', PASSWORD)
    await form(page, 'Delete my account').getByRole('alert').getByText('DELETE').waitFor()
    await fillDeletion(page, 'DELETE', 'not the password')
    const wrong = form(page, 'Delete my account').getByRole('alert')
    await wrong.getByRole('link', { name: /^Password/ }).waitFor()
    await fillDeletion(page, 'DELETE', PASSWORD)
    await page.getByRole('heading', { name: 'You have moved out' }).waitFor()
    assert.equal(await page.getByRole('button', { name: /^Account of/ }).count(), 0)

    await fillSignIn(page, email, PASSWORD)
    await page.getByRole('alert').getByText('E-mail or password is wrong.').waitFor()
  })

  test('what stands in the way of a deletion is listed', async () => {
    const { page } = await open(browser, { baseURL })
    const { email, id } = await givenPerson()
    await fillSignIn(page, email, PASSWORD)
    await page.getByRole('button', { name: /^Account of/ }).waitFor()
    await page.goto(PRIVACY)
    await page.getByText('Delete my account').click()
    await db.table('user_roles').insert({ user_id: id, role: 'support', granted_at: new Date() })
    await fillDeletion(page, 'DELETE', PASSWORD)
    await page.getByRole('heading', { name: 'First, please' }).waitFor()
    await page.getByText('You have staff roles.').waitFor()
  })
})

async function fillDeletion(page: Page, word: string, password: string): Promise<void> {
  const asked = form(page, 'Delete my account')
  if (!(await asked.isVisible())) await page.getByText('Delete my account').click()
  await asked.getByLabel('Type DELETE').fill(word)
  await asked.getByLabel('Password', { exact: true }).fill(password)
  await asked.getByRole('button', { name: 'Delete it for good' }).click()
}
