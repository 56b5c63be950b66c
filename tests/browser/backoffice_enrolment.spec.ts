import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'
import { createStaff } from '#api/accounts/roles/create_staff'
import { house } from '#tests/house'
import { currentCode, demoCode } from '#tests/second_factor'
import { ADMIN, freshAddress } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { thereAre } from './waits.js'

test.group('the first sign-in of staff', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('sets up a second factor, shows the backup codes once and goes on', async ({ assert }) => {
    const wish = { email: freshAddress(), roles: ['support'], firstName: 'Nia', lastName: 'Ward' }
    const { email, password } = await createStaff(wish)
    const { page, offences } = await open(browser, { baseURL })
    await page.goto('/admin/sign-in')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(password!)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('img', { name: 'The key as a picture to scan' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    const secret = await page.locator('main code').innerText()
    await page.getByLabel('The code it shows').fill(currentCode(secret))
    await page.keyboard.press('Enter')
    const codes = page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem')
    await thereAre(10, codes)
    assert.deepEqual(await flaws(page), [])
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    const file = await readFile(await (await saving).path(), 'utf8')
    for (const code of await codes.allInnerTexts()) assert.include(file, code.trim())
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByRole('navigation', { name: 'Sections' }).first().waitFor()
    assert.deepEqual(offences, [])
  })
  test('trusts a browser for a code when asked to, and shows demo staff theirs', async ({
    assert,
  }) => {
    const { page } = await open(browser, { baseURL, viewport: { width: 390, height: 800 } })
    const enter = async () => {
      await page.goto('/admin/sign-in')
      await page.getByLabel('E-mail').fill(ADMIN)
      await page.getByLabel('Password').fill(DEMO_PASSWORD)
      await page.getByRole('button', { name: 'Sign in' }).click()
    }
    await enter()
    const field = page.getByLabel('Code of your authenticator')
    await field.waitFor()
    const link = page.getByRole('link', { name: 'See its code' })
    assert.equal(await link.getAttribute('href'), '/dev/codes')
    assert.include(await (await page.request.get('/dev/codes')).text(), ADMIN)
    assert.deepEqual(await flaws(page), [])
    await field.fill((await demoCode(ADMIN))!)
    await page.getByLabel('Trust this browser for 30 days').check()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor()

    await page.request.post('/api/auth/sign-out', { headers: { origin: baseURL } })
    await enter()
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
  })
})
