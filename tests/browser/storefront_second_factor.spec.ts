import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { house } from '#tests/house'
import { currentCode, demoCode } from '#tests/second_factor'
import { givenPerson, PASSWORD } from '#tests/functional/accounts/people'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { inviteByMail } from './invites.js'
import { form, newcomer, notice } from './newcomers.js'
import { fillSignIn, fillSignUp, signOut } from './visitors.js'

const SECURITY = '/student/settings/security'

test.group('the second step of a sign-in', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('from the invite to an account that asks for a code', async ({ assert }) => {
    const invite = await inviteByMail({ role: 'student', first_name: 'Bea' })
    const { page, offences } = await open(browser, { baseURL })
    await page.goto(invite.link)
    await fillSignUp(page, { first: 'Bea', last: 'Novak', password: PASSWORD })
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.getByRole('button', { name: /^Account of/ }).click()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.waitForURL('**/student/settings/profile')
    await page.getByRole('link', { name: 'Security' }).click()

    const codes = await switchOn(page, PASSWORD)
    assert.lengthOf(new Set(codes), 10)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy codes' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    assert.equal(copied, codes.join('\n'))
    await page.getByRole('button', { name: 'Print codes' }).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download codes' }).click(),
    ])
    assert.include(await readFile(await file.path(), 'utf8'), codes[9])
    assert.deepEqual(await flaws(page), [])
    await page.getByLabel('I have saved them').check()
    await page.getByRole('button', { name: 'Done' }).click()
    await notice(page, 'The second step is on.')
    await page.getByText('10 backup codes are left').waitFor()

    await signOut(page)
    await fillSignIn(page, invite.email, PASSWORD)
    await fillCode(page, (await demoCode(invite.email))!, { trust: true })
    await page.getByRole('button', { name: /^Account of/ }).waitFor()

    await signOut(page)
    await fillSignIn(page, invite.email, PASSWORD)
    await page.getByRole('button', { name: /^Account of/ }).waitFor()
    await page.goto(SECURITY)
    await page.getByText('Chrome on Linux').first().waitFor()
    assert.deepEqual(offences, [])
  })

  test('a backup code works once, and trust ends when it is taken back', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    await page.goto(SECURITY)
    const [code] = await switchOn(page, PASSWORD)

    const other = await open(browser, { baseURL })
    await fillSignIn(other.page, email, PASSWORD)
    await other.page.getByRole('button', { name: 'Use a backup code instead' }).click()
    await other.page.getByLabel('Backup code').fill(code!)
    await other.page.getByLabel('Trust this browser').check()
    await other.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await other.page.getByRole('button', { name: /^Account of/ }).waitFor()

    const third = await open(browser, { baseURL })
    await fillSignIn(third.page, email, PASSWORD)
    await third.page.getByRole('button', { name: 'Use a backup code instead' }).click()
    await third.page.getByLabel('Backup code').fill(code!)
    await third.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await third.page.getByRole('alert').getByText('not right, or was used before').waitFor()

    await page.goto(SECURITY)
    await page.getByText('9 backup codes are left').waitFor()
    await page.getByRole('button', { name: 'Forget' }).click()
    await notice(page, 'asked for a code again')
    await signOut(other.page)
    await fillSignIn(other.page, email, PASSWORD)
    await other.page.getByRole('heading', { name: 'One more step' }).waitFor()
    assert.equal(await other.page.getByLabel('Code from your app').inputValue(), '')
  })

  test('new codes void the old, and switching it off takes password and code', async ({
    assert,
  }) => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    await page.goto(SECURITY)
    const first = await switchOn(page, PASSWORD)
    await page.goto(SECURITY)

    const renewal = await confirm(page, 'Make new backup codes', (await demoCode(email))!)
    await renewal.getByRole('button', { name: 'Make new codes' }).click()
    await page.getByRole('heading', { name: 'Your ten new codes' }).waitFor()
    const second = await shownCodes(page)
    assert.lengthOf(second, 10)
    assert.isFalse(second.some((code) => first.includes(code)))

    await page.goto(SECURITY)
    const wrong = await confirm(page, 'Switch it off', '000000')
    await wrong.getByRole('button', { name: 'Switch it off' }).click()
    await form(page, 'Switch it off').getByRole('alert').waitFor()
    await form(page, 'Switch it off')
      .getByLabel('Code')
      .fill((await demoCode(email))!)
    await form(page, 'Switch it off').getByRole('button', { name: 'Switch it off' }).click()
    await notice(page, 'The second step is off.')

    await signOut(page)
    await fillSignIn(page, email, PASSWORD)
    await page.getByRole('button', { name: /^Account of/ }).waitFor()
  })

  test('all of it works without scripts', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    const { email } = await newcomer(page)
    await page.goto(SECURITY)
    const codes = await switchOn(page, PASSWORD)
    assert.lengthOf(codes, 10)
    await page.getByLabel('I have saved them').check()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('The second step is on.').waitFor()

    await signOut(page)
    await fillSignIn(page, email, PASSWORD)
    await fillCode(page, '000000')
    await page.getByText('not right, or was used before').first().waitFor()
    await fillCode(page, (await demoCode(email))!)
    await page.getByRole('button', { name: /^Account of/ }).waitFor()
  })

  test('staff without a factor are told where to set it up', async () => {
    const { page } = await open(browser, { baseURL })
    const { email } = await givenPerson('support')
    const mine = db.from('users').select('id').where({ email })
    await db.from('second_factors').whereIn('user_id', mine).delete()
    await fillSignIn(page, email, PASSWORD)
    await page.getByRole('heading', { name: 'One thing first' }).waitFor()
    await page.getByRole('link', { name: 'To the back office' }).waitFor()
  })
})

/** Sets the factor up with a code computed from the secret the page shows; answers the backup codes. */
async function switchOn(page: Page, password: string): Promise<string[]> {
  const start = form(page, 'Second step')
  await start.getByLabel('Your password, to be sure it is you').fill(password)
  await start.getByRole('button', { name: 'Set it up' }).click()
  await page.getByRole('img', { name: /^QR code/ }).waitFor()
  const secret = (await page.locator('[data-secret]').innerText()).replaceAll(' ', '')
  await form(page, 'Confirm the second step').getByLabel('Code').fill(currentCode(secret))
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.getByRole('heading', { name: 'Keep these ten codes' }).waitFor()
  return shownCodes(page)
}

/** The ten of them, once the last has come. */
async function shownCodes(page: Page): Promise<string[]> {
  const codes = page.locator('[data-backup-code]')
  await codes.nth(9).waitFor()
  return codes.allInnerTexts()
}

async function fillCode(page: Page, code: string, { trust = false } = {}): Promise<void> {
  await page.getByLabel('Code from your app').fill(code)
  if (trust) await page.getByLabel('Trust this browser for 30 days').check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Opens a fold of the second step and fills in what it asks for. */
async function confirm(page: Page, title: string, code: string) {
  await page.getByText(title, { exact: true }).first().click()
  const asked = form(page, title)
  await asked.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await asked.getByLabel('Code').fill(code)
  return asked
}
